// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/player/filmstrip.h"
#include "ui/player/playback.h"
#include "ui/player/timelinescene.h"

#include <QWidget>

#include <memory>

namespace ui {

class Actions;
class Curtain;
class Deck;
class Timeline;
class Transport;
class VideoView;
enum class Action;

/// Picture, transport and timeline of one video. All times count from its first frame.
class PlayerPane : public QWidget {
    Q_OBJECT

public:
    /// `playback` is the system's when there is none.
    explicit PlayerPane(
        const Actions& actions, QWidget* parent = nullptr, std::unique_ptr<Playback> playback = {});
    ~PlayerPane() override;

    /// opened() or failed() follows; when it fails the sentence stands in the picture's place too.
    /// What is expensive to find out about the file is remembered in `cacheFolder`.
    void open(const QString& path, const QString& cacheFolder);
    void close();
    bool isOpen() const;

    core::MediaTime time() const; ///< of the frame that is shown, or being fetched to be shown
    core::MediaTime duration() const;
    bool isPlaying() const;
    void play();
    void pause();
    void seek(core::MediaTime time); ///< shows the exact frame; goes on playing when it does
    void step(int frames); ///< pauses

    /// Plays the stretch over and over, beginning at once when it plays already.
    void loop(std::optional<TimeRange> range);

    /// What In and Out or a drag on the ruler marked.
    std::optional<TimeRange> range() const;
    void setRange(std::optional<TimeRange> range);

    void setLanes(const QStringList& names, int current); ///< the current one is bold
    void setMarks(const QList<TimelineMark>& marks, const QString& chosenId = {});

    /// A word in the corner of the picture, such as why it stands still; empty takes it away.
    void setNote(const QString& note);

    QImage still() const; ///< the picture that is shown; null when none is
    double seen() const; ///< share of the video that was shown, 0 to 1
    QList<TimeRange> seenRanges() const;
    void addSeen(const QList<TimeRange>& ranges); ///< from an earlier sitting; once opened

    const VideoView& view() const { return *m_view; }
    const Timeline& timeline() const { return *m_timeline; }
    const Deck& deck() const { return *m_deck; }
    bool isFullScreen() const;

signals:
    void opened();
    void failed(const core::Error& error);
    void timeChanged(core::MediaTime time);
    void playingChanged(bool isPlaying);
    void rangeChanged();
    void markChosen(const QString& id);
    void stillChanged(); ///< an exact frame is shown

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void build(const Actions& actions);
    void wire();
    void wireDeck();
    void wireActions();
    void offer(Action action, const std::function<void()>& work);
    void refreshActions();
    void arrange();
    void begin();
    QString unnamed(QString sentence) const;
    void giveUp(const core::Error& found);
    void takeStill(const QImage& picture);
    void followTime();
    void followPlaying();
    void scrub(core::MediaTime time);
    void changeSpeed(int steps);
    void toggleLoop();
    void setIn();
    void setOut();
    void toggleFullScreen();
    QString cacheFile() const;

    const Actions& m_actions;
    Deck* m_deck;
    FilmStrip* m_strip = nullptr;
    QWidget* m_body = nullptr; ///< all of it, so that it can fill a screen
    VideoView* m_view = nullptr;
    Curtain* m_curtain = nullptr;
    Transport* m_transport = nullptr;
    Timeline* m_timeline = nullptr;
    QList<Action> m_offered;
    QString m_path;
    QString m_cacheFolder;
    QString m_note;
    std::optional<TimeRange> m_range;
    std::optional<core::MediaTime> m_resume; ///< where to go on after a failure
};

} // namespace ui
