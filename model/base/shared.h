// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how can copying a whole design be cheap? Sections are shared until one copy is changed.
// Leaves out: threads writing one value; a Shared is a value and is copied before it crosses a thread.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace cw {

/// A value with copy-on-write storage; equality looks at the address first, then at the value.
template <class T>
class Shared {
public:
    Shared() : m_value(std::make_shared<T>()) {}
    Shared(T value) : m_value(std::make_shared<T>(std::move(value))) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] const T& operator*() const { return *m_value; }
    [[nodiscard]] const T* operator->() const { return m_value.get(); }
    /// The value to change; other copies keep what they had.
    [[nodiscard]] T& edit()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        else // use_count() is a relaxed read: what a thread did before it let go of its copy must be visible here
            std::atomic_thread_fence(std::memory_order_acquire);
        return *m_value;
    }
    [[nodiscard]] bool sameStorage(const Shared& other) const { return m_value == other.m_value; }

    friend bool operator==(const Shared& a, const Shared& b)
    {
        return a.m_value == b.m_value || *a.m_value == *b.m_value;
    }

private:
    std::shared_ptr<T> m_value;
};

} // namespace cw
