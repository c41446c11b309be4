// SPDX-License-Identifier: MIT
#include "ui/player/playerpane.h"

#include "ui/actions/actions.h"
#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/player/curtain.h"
#include "ui/player/deck.h"
#include "ui/player/systemplayback.h"
#include "ui/player/timeline.h"
#include "ui/player/times.h"
#include "ui/player/transport.h"
#include "ui/player/videoview.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int leastTimeline = 200; // pixels, when there are lanes enough

std::unique_ptr<Playback> orSystem(std::unique_ptr<Playback> playback)
{
    if (playback)
        return playback;
    return std::make_unique<SystemPlayback>();
}

} // namespace

PlayerPane::PlayerPane(const Actions& actions, QWidget* parent, std::unique_ptr<Playback> playback)
    : QWidget(parent)
    , m_actions(actions)
    , m_deck(new Deck(orSystem(std::move(playback)), this))
{
    build(actions);
    wire();
    wireDeck();
    wireActions();
    refreshActions();
    followPlaying();
}

PlayerPane::~PlayerPane()
{
    m_deck->disconnect(this);
    m_deck->close();
    if (m_body->parentWidget() != this)
        delete m_body;
    m_body = nullptr;
    refreshActions();
}

void PlayerPane::build(const Actions& actions)
{
    m_body = new QWidget(this);
    m_view = new VideoView(m_body);
    m_curtain = new Curtain(m_body);
    m_transport = new Transport(actions, m_body);
    m_timeline = new Timeline(m_body);
    m_strip = new FilmStrip(this);
    m_timeline->setPictures([this](core::MediaTime time) { return m_strip->nearest(time); });
    m_timeline->setSeen({});
    m_body->installEventFilter(this);
    setMinimumSize(scaled(320),
        m_view->minimumHeight() + m_transport->height() + m_timeline->minimumSizeHint().height());
}

void PlayerPane::wire()
{
    connect(m_view, &VideoView::clicked, m_actions[Action::PlayPause], &QAction::trigger);
    connect(m_view, &VideoView::resized, this, [this] { m_deck->setViewSize(m_view->pixels()); });
    connect(m_curtain, &Curtain::cancelled, this, [this] {
        m_deck->close();
        m_curtain->say(tr("The video was not opened."), true);
    });
    connect(m_curtain, &Curtain::retryWanted, this, [this] { open(m_path, m_cacheFolder); });
    connect(m_transport, &Transport::markWanted, m_timeline, &Timeline::chooseNext);
    connect(m_transport, &Transport::speedChosen, m_deck, &Deck::setSpeed);
    connect(m_transport, &Transport::volumeChosen, m_deck, &Deck::setVolume);
    connect(m_timeline, &Timeline::seekWanted, m_deck, &Deck::seek);
    connect(m_timeline, &Timeline::scrubbed, this, &PlayerPane::scrub);
    connect(m_timeline, &Timeline::rangeWanted, this, &PlayerPane::setRange);
    connect(m_timeline, &Timeline::markChosen, this, &PlayerPane::markChosen);
    connect(m_strip, &FilmStrip::grown, m_timeline, &Timeline::renew);
}

void PlayerPane::wireDeck()
{
    connect(m_deck, &Deck::progressed, m_curtain, &Curtain::setProgress);
    connect(m_deck, &Deck::opened, this, &PlayerPane::begin);
    connect(m_deck, &Deck::failed, this, &PlayerPane::giveUp);
    connect(m_deck, &Deck::noted, this,
        [this](const QString& text) { m_view->setNote(text.isEmpty() ? m_note : unnamed(text)); });
    connect(
        m_deck, &Deck::fetched, this, [this](int, const QImage& picture) { takeStill(picture); });
    connect(m_deck, &Deck::shown, this, [this](const LivePicture& picture) {
        m_curtain->lift();
        m_view->present(picture);
    });
    connect(m_deck, &Deck::timeChanged, this, &PlayerPane::followTime);
    connect(m_deck, &Deck::playingChanged, this, &PlayerPane::followPlaying);
    connect(m_deck, &Deck::seenChanged, this, [this] { m_timeline->setSeen(m_deck->seen()); });
}

void PlayerPane::open(const QString& path, const QString& cacheFolder)
{
    const bool isAgain = path == m_path && !m_deck->isOpen();
    const auto resume = isAgain ? m_resume : std::nullopt;
    close();
    m_path = path;
    m_cacheFolder = cacheFolder;
    m_resume = resume;
    m_curtain->wait();
    m_deck->open(path, cacheFile());
}

QString PlayerPane::cacheFile() const
{
    const auto name = QCryptographicHash::hash(
        QFileInfo(m_path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha1);
    return QDir(m_cacheFolder).filePath(QString::fromLatin1(name.toHex()) + u".frames"_s);
}

void PlayerPane::close()
{
    m_deck->close();
    m_strip->clear();
    m_view->clear();
    m_curtain->lift();
    m_timeline->setDuration({});
    m_timeline->setSeen({});
    m_transport->setTimes({}, {});
    m_resume.reset();
    setRange({});
    loop({});
    refreshActions();
}

void PlayerPane::begin()
{
    m_view->setShape(m_deck->info().displaySize);
    m_deck->setViewSize(m_view->pixels());
    m_timeline->setDuration(m_deck->duration());
    m_transport->setHasVolume(m_deck->hasVolume());
    m_view->setNote(m_note);
    refreshActions();
    if (m_resume)
        m_deck->seek(*m_resume);
    m_resume.reset();
    emit opened();
}

/// A copy in the workspace has a name that says nothing, and one elsewhere may say whose it is.
QString PlayerPane::unnamed(QString sentence) const
{
    return sentence.replace(u"“%1”"_s.arg(QFileInfo(m_path).fileName()), tr("This video"));
}

void PlayerPane::giveUp(const core::Error& found)
{
    auto error = found;
    error.message = unnamed(error.message);
    m_resume = m_timeline->time();
    m_strip->clear();
    m_view->clear();
    m_curtain->say(error.message, true);
    refreshActions();
    followPlaying();
    emit failed(error);
}

void PlayerPane::takeStill(const QImage& picture)
{
    m_curtain->lift();
    m_view->present(picture);
    if (!m_strip->isMaking())
        m_strip->make(m_path, m_deck->origin());
    emit stillChanged();
}

void PlayerPane::followTime()
{
    const auto time = m_deck->time();
    m_view->setTime(preciseText(time));
    m_transport->setTimes(time, m_deck->duration());
    m_timeline->setTime(time);
    emit timeChanged(time);
}

void PlayerPane::followPlaying()
{
    auto* action = m_actions[Action::PlayPause];
    action->setText(isPlaying() ? tr("Pause") : tr("Play"));
    action->setIcon(icon(isPlaying() ? u"pause"_s : u"play"_s, IconRole::Accent));
    m_transport->setPlaying(isPlaying(), m_deck->rate(), m_deck->speed());
    emit playingChanged(isPlaying());
}

void PlayerPane::scrub(core::MediaTime time)
{
    m_deck->pause();
    m_deck->seek(time);
    const QImage near = m_strip->nearest(time);
    if (!near.isNull())
        m_view->present(near); // the exact one follows
}

bool PlayerPane::isOpen() const
{
    return m_deck->isOpen();
}

core::MediaTime PlayerPane::time() const
{
    return m_deck->time();
}

core::MediaTime PlayerPane::duration() const
{
    return m_deck->duration();
}

bool PlayerPane::isPlaying() const
{
    return m_deck->isPlaying();
}

void PlayerPane::play()
{
    m_deck->play();
}

void PlayerPane::pause()
{
    m_deck->pause();
}

void PlayerPane::seek(core::MediaTime time)
{
    m_deck->seek(time);
}

void PlayerPane::step(int frames)
{
    m_deck->step(frames);
}

void PlayerPane::loop(std::optional<TimeRange> range)
{
    m_deck->setLoop(range);
    m_transport->setLoop(m_deck->loop());
}

std::optional<TimeRange> PlayerPane::range() const
{
    return m_range;
}

void PlayerPane::setRange(std::optional<TimeRange> range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_timeline->setRange(range);
    if (m_deck->loop())
        loop(range);
    emit rangeChanged();
}

void PlayerPane::setLanes(const QStringList& names, int current)
{
    m_timeline->setLanes(names, current);
    arrange();
}

void PlayerPane::setMarks(const QList<TimelineMark>& marks, const QString& chosenId)
{
    m_timeline->setMarks(marks, chosenId);
    m_transport->setHasMarks(!marks.isEmpty());
}

void PlayerPane::setNote(const QString& note)
{
    m_note = note;
    m_view->setNote(note);
}

QImage PlayerPane::still() const
{
    return m_view->picture();
}

double PlayerPane::seen() const
{
    const auto all = m_deck->duration().count();
    return all > 0 ? std::min(1.0, double(m_deck->seen().length().count()) / double(all)) : 0;
}

QList<TimeRange> PlayerPane::seenRanges() const
{
    return m_deck->seen().ranges();
}

void PlayerPane::addSeen(const QList<TimeRange>& ranges)
{
    m_deck->setSeen(ranges);
}

void PlayerPane::arrange()
{
    const QSize size = m_body->size();
    const int transport = m_transport->height();
    const int room = size.height() - transport;
    // The picture has its 16:9 until the timeline has only so much left, and what nobody needs.
    const int wanted = m_timeline->sizeHint().height();
    const int least = std::min(wanted, scaled(leastTimeline));
    int timeline = std::clamp(room - size.width() * 9 / 16, least, wanted);
    timeline = std::max(0, std::min(timeline, room - m_view->minimumHeight()));
    m_view->setGeometry(0, 0, size.width(), room - timeline);
    m_curtain->setGeometry(m_view->geometry());
    m_transport->setGeometry(0, room - timeline, size.width(), transport);
    m_timeline->setGeometry(0, size.height() - timeline, size.width(), timeline);
}

} // namespace ui
