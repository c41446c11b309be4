// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <stop_token>
#include <thread>
#include <type_traits>

class QProgressBar;

namespace ui {

/// Runs something slow beside the windows, says how far it is at the foot of `over`, and can be
/// cancelled. What it gives comes back on the main thread. It must not touch the store.
class LongWork : public QWidget {
    Q_OBJECT

public:
    /// `work(const core::Progress&)` runs on a thread of its own; `done(result)` is called here
    /// afterwards, unless `over` is gone by then. The object removes itself.
    template <typename Work, typename Done>
    static LongWork* run(QWidget* over, const QString& text, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, const core::Progress&>;
        auto* self = new LongWork(over, text);
        auto* place = new std::optional<Value>;
        self->start([work = std::move(work), place](
                        const core::Progress& progress) { place->emplace(work(progress)); });
        self->m_forget = [place] { delete place; };
        connect(self, &LongWork::finished, self,
            [done = std::move(done), place]() mutable { done(*std::move(*place)); });
        return self;
    }

    ~LongWork() override;
    void cancel();

signals:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    LongWork(QWidget* over, const QString& text);

    void start(std::function<void(const core::Progress&)> work);
    void show(qint64 done, qint64 total);
    void place();

    QProgressBar* m_bar;
    std::stop_source m_stop;
    std::thread m_thread;
    std::function<void()> m_forget; ///< frees the place of the result
};

} // namespace ui
