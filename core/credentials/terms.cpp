// SPDX-License-Identifier: MIT
#include "core/credentials/terms.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Holds = TermRow::Holds;

// "https://www.w3.org/ns/credentials/v2"
constexpr TermRow credentialRows[] = {
    {"", "description", "schema:description"},
    {"", "digestMultibase", "sec:digestMultibase", "sec:multibase"},
    {"", "digestSRI", "cred:digestSRI", "cred:sriString"},
    {"", "mediaType", "schema:encodingFormat"},
    {"", "name", "schema:name"},
    {"", "VerifiableCredential", "cred:VerifiableCredential"},
    {"", "BitstringStatusListCredential", "status:BitstringStatusListCredential"},
    {"", "BitstringStatusList", "status:BitstringStatusList"},
    {"", "BitstringStatusListEntry", "status:BitstringStatusListEntry"},
    {"", "DataIntegrityProof", "sec:DataIntegrityProof"},
    {"", "...", "jwt:..."},
    {"", "_sd_alg", "jwt:_sd_alg"},
    {"", "aud", "jwt:aud", "@id"},
    {"", "cnf", "jwt:cnf"},
    {"", "exp", "jwt:exp", "xss:nonNegativeInteger"},
    {"", "iat", "jwt:iat", "xss:nonNegativeInteger"},
    {"", "iss", "jose:iss", "@id"},
    {"", "jku", "jose:jku", "@id"},
    {"", "kid", "jose:kid", "@id"},
    {"", "nbf", "jwt:nbf", "xss:nonNegativeInteger"},
    {"", "sub", "jose:sub", "@id"},
    {"", "x5u", "jose:x5u", "@id"},
    {"VerifiableCredential", "confidenceMethod", "cred:confidenceMethod", "@id"},
    {"VerifiableCredential", "credentialSchema", "cred:credentialSchema", "@id"},
    {"VerifiableCredential", "credentialStatus", "cred:credentialStatus", "@id"},
    {"VerifiableCredential", "credentialSubject", "cred:credentialSubject", "@id"},
    {"VerifiableCredential", "description", "schema:description"},
    {"VerifiableCredential", "evidence", "cred:evidence", "@id"},
    {"VerifiableCredential", "issuer", "cred:issuer", "@id"},
    {"VerifiableCredential", "name", "schema:name"},
    {"VerifiableCredential", "proof", "sec:proof", "@id", Holds::Graph},
    {"VerifiableCredential", "refreshService", "cred:refreshService", "@id"},
    {"VerifiableCredential", "relatedResource", "cred:relatedResource", "@id"},
    {"VerifiableCredential", "renderMethod", "cred:renderMethod", "@id"},
    {"VerifiableCredential", "termsOfUse", "cred:termsOfUse", "@id"},
    {"VerifiableCredential", "validFrom", "cred:validFrom", "xs:dateTime"},
    {"VerifiableCredential", "validUntil", "cred:validUntil", "xs:dateTime"},
    {"BitstringStatusList", "encodedList", "status:encodedList", "sec:multibase"},
    {"BitstringStatusList", "statusPurpose", "status:statusPurpose"},
    {"BitstringStatusList", "ttl", "status:ttl"},
    {"BitstringStatusListEntry", "statusListCredential", "status:statusListCredential", "@id"},
    {"BitstringStatusListEntry", "statusListIndex", "status:statusListIndex"},
    {"BitstringStatusListEntry", "statusPurpose", "status:statusPurpose"},
    {"BitstringStatusListEntry", "statusMessage", "status:statusMessage"},
    {"statusMessage", "message", "status:message"},
    {"statusMessage", "status", "status:status"},
    {"BitstringStatusListEntry", "statusReference", "status:statusReference", "@id"},
    {"BitstringStatusListEntry", "statusSize", "status:statusSize", "xss:integer"},
    {"DataIntegrityProof", "challenge", "sec:challenge"},
    {"DataIntegrityProof", "created", "dc:created", "xs:dateTime"},
    {"DataIntegrityProof", "cryptosuite", "sec:cryptosuite", "sec:cryptosuiteString"},
    {"DataIntegrityProof", "domain", "sec:domain"},
    {"DataIntegrityProof", "expires", "sec:expiration", "xs:dateTime"},
    {"DataIntegrityProof", "nonce", "sec:nonce"},
    {"DataIntegrityProof", "previousProof", "sec:previousProof", "@id"},
    {"DataIntegrityProof", "proofPurpose", "sec:proofPurpose", "@vocab"},
    {"proofPurpose", "assertionMethod", "sec:assertionMethod", "@id"},
    {"proofPurpose", "authentication", "sec:authenticationMethod", "@id"},
    {"proofPurpose", "capabilityDelegation", "sec:capabilityDelegationMethod", "@id"},
    {"proofPurpose", "capabilityInvocation", "sec:capabilityInvocationMethod", "@id"},
    {"proofPurpose", "keyAgreement", "sec:keyAgreementMethod", "@id"},
    {"DataIntegrityProof", "proofValue", "sec:proofValue", "sec:multibase"},
    {"DataIntegrityProof", "verificationMethod", "sec:verificationMethod", "@id"},
    {"cnf", "kid", "jwt:kid", "@id"},
};

// "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
constexpr TermRow badgeRows[] = {
    {"", "OpenBadgeCredential", "ob:OpenBadgeCredential"},
    {"", "Achievement", "ob:Achievement"},
    {"", "AchievementCredential", "ob:OpenBadgeCredential"},
    {"", "AchievementSubject", "ob:AchievementSubject"},
    {"", "Address", "ob:Address"},
    {"", "Alignment", "schema:AlignmentObject"},
    {"", "Criteria", "ob:Criteria"},
    {"", "EndorsementCredential", "ob:EndorsementCredential"},
    {"", "EndorsementSubject", "ob:EndorsementSubject"},
    {"", "Evidence", "ob:Evidence"},
    {"", "GeoCoordinates", "ob:GeoCoordinates"},
    {"", "IdentifierEntry", "ob:IdentifierEntry"},
    {"", "IdentityObject", "ob:IdentityObject"},
    {"", "Image", "ob:Image"},
    {"", "Profile", "ob:Profile"},
    {"", "Related", "ob:Related"},
    {"", "Result", "ob:Result"},
    {"", "ResultDescription", "ob:ResultDescription"},
    {"", "RubricCriterionLevel", "ob:RubricCriterionLevel"},
    {"", "alignment", "ob:alignment"},
    {"", "description", "schema:description"},
    {"", "endorsement", "ob:endorsement"},
    {"", "image", "ob:image", "@id"},
    {"", "inLanguage", "schema:inLanguage"},
    {"", "name", "schema:name"},
    {"", "narrative", "ob:narrative"},
    {"", "url", "schema:url", "xss:anyURI"},
    {"", "awardedDate", "ob:awardedDate", "xsd:dateTime"},
    {"Achievement", "achievementType", "ob:achievementType"},
    {"Achievement", "alignment", "ob:alignment"},
    {"Achievement", "creator", "ob:creator"},
    {"Achievement", "creditsAvailable", "ob:creditsAvailable", "xss:float"},
    {"Achievement", "criteria", "ob:Criteria", "@id"},
    {"Achievement", "fieldOfStudy", "ob:fieldOfStudy"},
    {"Achievement", "humanCode", "ob:humanCode"},
    {"Achievement", "image", "ob:image", "@id"},
    {"Achievement", "otherIdentifier", "ob:otherIdentifier"},
    {"Achievement", "related", "ob:related"},
    {"Achievement", "resultDescription", "ob:resultDescription"},
    {"Achievement", "specialization", "ob:specialization"},
    {"Achievement", "tag", "schema:keywords"},
    {"Achievement", "version", "ob:version"},
    {"Achievement", "inLanguage", "schema:inLanguage"},
    {"AchievementSubject", "achievement", "ob:achievement"},
    {"AchievementSubject", "activityEndDate", "ob:activityEndDate", "xss:date"},
    {"AchievementSubject", "activityStartDate", "ob:activityStartDate", "xss:date"},
    {"AchievementSubject", "creditsEarned", "ob:creditsEarned", "xss:float"},
    {"AchievementSubject", "identifier", "ob:identifier"},
    {"AchievementSubject", "image", "ob:image", "@id"},
    {"AchievementSubject", "licenseNumber", "ob:licenseNumber"},
    {"AchievementSubject", "result", "ob:result"},
    {"AchievementSubject", "role", "ob:role"},
    {"AchievementSubject", "source", "ob:source", "@id"},
    {"AchievementSubject", "term", "ob:term"},
    {"Address", "addressCountry", "schema:addressCountry"},
    {"Address", "addressCountryCode", "ob:CountryCode"},
    {"Address", "addressLocality", "schema:addressLocality"},
    {"Address", "addressRegion", "schema:addressRegion"},
    {"Address", "geo", "ob:GeoCoordinates"},
    {"Address", "postOfficeBoxNumber", "schema:postOfficeBoxNumber"},
    {"Address", "postalCode", "schema:postalCode"},
    {"Address", "streetAddress", "schema:streetAddress"},
    {"Alignment", "targetCode", "ob:targetCode"},
    {"Alignment", "targetDescription", "schema:targetDescription"},
    {"Alignment", "targetFramework", "schema:targetFramework"},
    {"Alignment", "targetName", "schema:targetName"},
    {"Alignment", "targetType", "ob:targetType"},
    {"Alignment", "targetUrl", "schema:targetUrl", "xss:anyURI"},
    {"EndorsementSubject", "endorsementComment", "ob:endorsementComment"},
    {"Evidence", "audience", "schema:audience"},
    {"Evidence", "genre", "schema:genre"},
    {"GeoCoordinates", "latitude", "schema:latitude"},
    {"GeoCoordinates", "longitude", "schema:longitude"},
    {"IdentifierEntry", "identifier", "ob:identifier"},
    {"IdentifierEntry", "identifierType", "ob:identifierType"},
    {"IdentityObject", "hashed", "ob:hashed", "xss:boolean"},
    {"IdentityObject", "identityHash", "ob:identityHash"},
    {"IdentityObject", "identityType", "ob:identityType"},
    {"IdentityObject", "salt", "ob:salt"},
    {"Image", "caption", "schema:caption"},
    {"Profile", "additionalName", "schema:additionalName"},
    {"Profile", "address", "ob:address", "@id"},
    {"Profile", "dateOfBirth", "ob:dateOfBirth", "xss:date"},
    {"Profile", "email", "schema:email"},
    {"Profile", "familyName", "schema:familyName"},
    {"Profile", "familyNamePrefix", "ob:familyNamePrefix"},
    {"Profile", "givenName", "schema:givenName"},
    {"Profile", "honorificPrefix", "schema:honorificPrefix"},
    {"Profile", "honorificSuffix", "schema:honorificSuffix"},
    {"Profile", "image", "ob:image", "@id"},
    {"Profile", "otherIdentifier", "ob:otherIdentifier"},
    {"Profile", "parentOrg", "ob:parentOrg", "@id"},
    {"Profile", "patronymicName", "ob:patronymicName"},
    {"Profile", "phone", "ob:phone"},
    {"Profile", "official", "ob:official"},
    {"Related", "version", "ob:version"},
    {"Related", "inLanguage", "schema:inLanguage"},
    {"Result", "achievedLevel", "ob:achievedLevel", "xss:anyURI"},
    {"Result", "resultDescription", "ob:resultDescription", "xss:anyURI"},
    {"Result", "status", "ob:status"},
    {"Result", "value", "schema:value"},
    {"ResultDescription", "allowedValue", "ob:allowedValue", "", Holds::List},
    {"ResultDescription", "requiredLevel", "ob:requiredLevel", "xss:anyURI"},
    {"ResultDescription", "requiredValue", "ob:requiredValue"},
    {"ResultDescription", "resultType", "ob:resultType"},
    {"ResultDescription", "rubricCriterionLevel", "ob:rubricCriterionLevel"},
    {"ResultDescription", "valueMax", "ob:valueMax"},
    {"ResultDescription", "valueMin", "ob:valueMin"},
    {"RubricCriterionLevel", "level", "ob:level"},
    {"RubricCriterionLevel", "points", "ob:points"},
};

// "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"; it uses "xsd" without saying what
// that is, so its datatypes are just these letters.
constexpr TermRow recordRows[] = {
    {"", "ClrCredential", "clr:ClrCredential"},
    {"", "ClrSubject", "clr:ClrSubject"},
    {"", "Association", "clr:Association"},
    {"ClrCredential", "partial", "clr:partial", "xsd:boolean"},
    {"ClrSubject", "achievement", "clr:achievement", "ob:Achievement"},
    {"ClrSubject", "association", "clr:association", "clr:Association"},
    {"ClrSubject", "verifiableCredential", "clr:verifiableCredential", "cred:verifiableCredential"},
    {"ClrSubject", "identifier", "clr:identifier-1", "ob:Identifier"},
    {"Association", "associationType", "clr:AssociationType"},
    {"Association", "sourceId", "clr:sourceId", "xsd:anyURI"},
    {"Association", "targetId", "clr:targetId", "xsd:anyURI"},
};

} // namespace

std::span<const TermRow> credentialTerms()
{
    return credentialRows;
}

std::span<const TermRow> badgeTerms()
{
    return badgeRows;
}

std::span<const TermRow> recordTerms()
{
    return recordRows;
}

QByteArray iriOf(QByteArrayView name)
{
    static const QHash<QByteArray, QByteArray> prefixes{
        {"cred", "https://www.w3.org/2018/credentials#"},
        {"sec", "https://w3id.org/security#"},
        {"schema", "https://schema.org/"},
        {"status", "https://www.w3.org/ns/credentials/status#"},
        {"dc", "http://purl.org/dc/terms/"},
        {"ob", "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"},
        {"clr", "https://purl.imsglobal.org/spec/vc/clr/vocab.html#"},
        {"xs", "http://www.w3.org/2001/XMLSchema#"},
        {"xss", "https://www.w3.org/2001/XMLSchema#"},
        {"jwt", "https://www.iana.org/assignments/jwt#"},
        {"jose", "https://www.iana.org/assignments/jose#"},
    };
    const auto colon = name.indexOf(':');
    if (colon < 0)
        return name.toByteArray();
    const auto found = prefixes.constFind(name.first(colon).toByteArray());
    return found == prefixes.constEnd() ? name.toByteArray()
                                        : *found + name.sliced(colon + 1).toByteArray();
}

} // namespace core
