// SPDX-License-Identifier: MIT
#include "core/reviews/openreview.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::OpenReview)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

} // namespace

Result<void> isInProgress(const Work& work, const Review& review)
{
    const auto* attempt = work.attempt(review.attempt);
    if (!attempt)
        return refused(Text::tr("This review is not of this work. Open the work it belongs to."));
    if (attempt->decision)
        return refused(Text::tr("This attempt was decided, so its reviews stay as they are. Say "
                                "more in the next one."));
    switch (review.state) {
    case ReviewState::Assigned:
    case ReviewState::InProgress:
        return {};
    case ReviewState::Submitted:
        return refused(Text::tr("This review was handed in and cannot be changed any more. Ask the "
                                "approver to reopen it."));
    case ReviewState::Recused:
    case ReviewState::Voided:
        break;
    }
    return refused(Text::tr("This review ended without a result. Start another one."));
}

Result<void> isVisible(const Work& work, const EvidenceItem& item)
{
    if (!work.isHidden(item))
        return {};
    return refused(Text::tr("The permission for “%1” (%2) was withdrawn, so nobody looks at it. "
                            "Return the work for other evidence.")
                       .arg(item.title, item.requirement));
}

} // namespace core
