// SPDX-License-Identifier: MIT
#include "core/submissions/blindcode.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core {

QString newBlindCode()
{
    static constexpr auto signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"_L1;
    QString code;
    for (int i = 0; i < 6; ++i) {
        if (i == 3)
            code += u'-';
        code += signs.at(QRandomGenerator::system()->bounded(int(signs.size())));
    }
    return code;
}

} // namespace core
