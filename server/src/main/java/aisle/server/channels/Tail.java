package aisle.server.channels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The end of the feed in memory. One reader asks the database, once for all connections of this server; what another
 * server wrote is seen within half a second, what this one wrote at once.
 */
@Component
class Tail implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int EVENTS_MAX = 2_000;
    private static final int READ_AT_ONCE = 500;
    private static final long ASK_AGAIN_MS = 500;

    private final Feed feed;
    private final Deque<FeedEvent> events = new ArrayDeque<>();
    /** The number after which {@link #events} has everything; -1 until the reader started. */
    private long completeAfter = -1;

    private long newest;
    private boolean written;
    private boolean stopped;

    Tail(Feed feed) {
        this.feed = feed;
    }

    /** The feed has something new. */
    synchronized void wake() {
        written = true;
        notifyAll();
    }

    /**
     * The next events, waiting for one when there is none.
     *
     * @param seq the last number seen
     * @param patience how long to wait
     * @return in order; empty when nothing came in time
     */
    List<FeedEvent> after(long seq, Duration patience) throws InterruptedException {
        synchronized (this) {
            start();
            long until = System.nanoTime() + patience.toNanos();
            while (newest <= seq && !stopped) {
                long leftMs = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (leftMs <= 0) {
                    return List.of();
                }
                wait(leftMs);
            }
            if (seq >= completeAfter) {
                return events.stream()
                        .filter(event -> event.seq() > seq)
                        .limit(READ_AT_ONCE)
                        .toList();
            }
        }
        return feed.after(seq, READ_AT_ONCE);
    }

    private void start() {
        if (completeAfter < 0) {
            completeAfter = feed.head();
            newest = completeAfter;
            Thread.ofVirtual().name("live-tail").start(this::read);
        }
    }

    private void read() {
        try {
            for (long seq = newest; pause(seq); seq = readAfter(seq)) {}
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean pause(long seq) throws InterruptedException {
        if (!written && !stopped) {
            wait(ASK_AGAIN_MS);
        }
        written = false;
        return !stopped;
    }

    private long readAfter(long seq) {
        try {
            List<FeedEvent> more = feed.after(seq, READ_AT_ONCE);
            if (more.isEmpty()) {
                return seq;
            }
            take(more);
            return more.getLast().seq();
        } catch (DataAccessException unreachable) {
            LOG.warn("The feed cannot be read; asking again", unreachable);
            return seq;
        }
    }

    private synchronized void take(List<FeedEvent> more) {
        events.addAll(more);
        while (events.size() > EVENTS_MAX) {
            completeAfter = events.removeFirst().seq();
        }
        newest = more.getLast().seq();
        written |= more.size() == READ_AT_ONCE;
        notifyAll();
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        notifyAll();
    }
}
