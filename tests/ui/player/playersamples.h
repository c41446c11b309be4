// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/catch.h"
#include "tests/support/clips.h"
#include "tests/support/fakeplayback.h"
#include "ui/actions/actions.h"
#include "ui/player/deck.h"
#include "ui/player/playerpane.h"
#include "ui/player/timeline.h"

#include <QTemporaryDir>
#include <QTest>

/// A pane with a clip whose pictures carry their number, played by a clock that the test moves.
struct Screening {
    explicit Screening(const clips::Clip& clip = {}, const QString& suffix = QStringLiteral("mp4"));

    /// Opens and waits for the first picture.
    void open();

    /// Waits for the exact frame `n`; false when it does not come.
    bool shows(int n) const;
    int number() const { return clips::numberIn(pane.still()); }
    void press(ui::Action action) { actions[action]->trigger(); }
    ui::Timeline& timeline() const { return *pane.findChild<ui::Timeline*>(); }

    /// When frame `n` appears, from the ticks the clip was made with, and which is on at `time`.
    core::MediaTime timeOf(int n) const;
    int frameAt(core::MediaTime time) const;
    core::MediaTime midOf(int n) const;

    clips::Clip clip;
    QTemporaryDir folder;
    QString path;
    ui::Actions actions;
    FakePlayback* playback = new FakePlayback;
    ui::PlayerPane pane;
    int wrong = 0; ///< exact frames whose pixels said another number
    QString failure;
};
