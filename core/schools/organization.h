// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace core {

using OrganizationId = Id<struct Organization>;

/// The paper that a school prints on.
enum class PaperFormat { A4, Letter };
constexpr auto namesOf(PaperFormat)
{
    return std::array{"a4", "letter"};
}

/// How the school's certificates look.
enum class CertificateStyle { Classic, Modern, Quiet };
constexpr auto namesOf(CertificateStyle)
{
    return std::array{"classic", "modern", "quiet"};
}

/// How a badge names its holder: by a hash of the e-mail, which shows it to nobody but confirms it
/// to whoever knows it, or by the e-mail itself.
enum class EmailForm { Hashed, Plain };
constexpr auto namesOf(EmailForm)
{
    return std::array{"hashed", "plain"};
}

/// Who signs a certificate.
struct Signatory {
    QString name;
    QString role;
    std::optional<QByteArray> signature = {}; ///< a picture of it: a PNG file, base64

    bool operator==(const Signatory&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("role", self.role);
        visit("signature", self.signature);
    }
};

/// The school that issues the microcredentials of this workspace. There is one.
struct Organization {
    static constexpr auto table = "organization";

    OrganizationId id;
    QString name;
    std::optional<QString> region;
    std::optional<QString> timeZone; ///< IANA name, "America/Chicago"
    QList<QDate> holidays; ///< days that are not business days
    QList<Signatory> signatories; ///< at most two are printed
    PaperFormat paper = PaperFormat::A4;
    CertificateStyle certificate = CertificateStyle::Classic;
    EmailForm holderEmail = EmailForm::Hashed; ///< in badges
    bool isDemo = false; ///< a fictional school to look around in
    Instant createdAt{};

    bool operator==(const Organization&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("name", self.name);
        visit("region", self.region);
        visit("time_zone", self.timeZone);
        visit("holidays", self.holidays);
        visit("signatories", self.signatories);
        visit("paper", self.paper);
        visit("certificate", self.certificate);
        visit("holder_email", self.holderEmail);
        visit("is_demo", self.isDemo);
        visit("created_at", self.createdAt);
    }
};

} // namespace core
