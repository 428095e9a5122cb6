// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/systembrowser.h"

#include <QList>

#include <utility>

namespace wizard
{

/// A browser that only notes what it was given; or none at all. Answers at once, or when it is told to.
class FakeSystemBrowser : public SystemBrowser
{
public:
    bool isThere = true;
    bool answersAtOnce = true;
    QList<QUrl> opened;
    int asked = 0;

    void open(const QUrl &url, Answer answer) override
    {
        ++asked;
        m_waiting.append({url, std::move(answer)});
        if (answersAtOnce)
            answerAll();
    }

    /// What was asked and not answered yet.
    void answerAll()
    {
        for (const auto &[url, answer] : std::exchange(m_waiting, {})) {
            if (isThere)
                opened.append(url);
            answer(isThere);
        }
    }

private:
    QList<std::pair<QUrl, Answer>> m_waiting;
};

} // namespace wizard
