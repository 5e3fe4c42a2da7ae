package aisle.server.assistant.knowledge;

import aisle.server.assistant.knowledge.Follower.Progress;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes while they are open, and the thread that keeps them up to date. Words can be asked at once; the model is
 * loaded by the thread, and meanings follow.
 */
final class Library implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Words words;
    private final Supplier<Meanings> loading;
    private final AtomicReference<@Nullable Meanings> meanings = new AtomicReference<>();
    private final Thread keeper;
    private volatile boolean broken;
    private volatile boolean meaningFailed;
    private boolean closing;

    /**
     * Opens it.
     *
     * @param loading makes the meanings; it takes seconds, and is done by the thread
     */
    Library(Words words, Supplier<Meanings> loading) {
        this.words = words;
        this.loading = loading;
        this.keeper = Thread.ofPlatform().name("knowledge").daemon().start(this::keep);
    }

    /** Takes in the words of what changed, for a while at most. */
    void takeIn(Duration patience) {
        words.follow(Instant.now().plus(patience));
    }

    List<Passage> byWords(String asked, long store, int most) {
        return words.find(asked, store, most);
    }

    /** The keys of passages by meaning; none before the model is loaded, or when meanings fail. */
    List<String> byMeaning(String asked, long store, int most) {
        return ask(loaded -> loaded.find(asked, store, most)).orElse(List.of());
    }

    List<Passage> named(List<String> keys, long store) {
        return words.named(keys, store);
    }

    Progress words() {
        return words.progress();
    }

    /** Empty before the model is loaded, or when meanings fail. */
    Optional<Progress> meanings() {
        return ask(Meanings::progress);
    }

    /** What fails here, the thread meets too, which closes it and tries again later. */
    private <T> Optional<T> ask(Function<Meanings, T> question) {
        Meanings loaded = meanings.get();
        if (loaded == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(loaded));
        } catch (RuntimeException failed) {
            LOG.atWarn().setCause(failed).log("Meanings cannot be asked");
            meaningFailed = true;
            return Optional.empty();
        }
    }

    boolean meaningFailed() {
        return meaningFailed;
    }

    /** Whether an index cannot be written or read any more and is to be opened again. */
    boolean broken() {
        return broken;
    }

    private void keep() {
        boolean more = true;
        while (rests(more ? Duration.ZERO : meaningFailed ? AFTER_FAILURE : LOOK)) {
            try {
                more = !words.follow(Instant.now().plus(TURN));
            } catch (RuntimeException lost) {
                LOG.atWarn().setCause(lost).log("The index of words is lost and will be opened again");
                broken = true;
                return;
            }
            more |= !meant();
        }
    }

    /** Follows for a turn; true when there is nothing more to do, or nothing can be done for now. */
    private boolean meant() {
        try {
            Meanings loaded = meanings.get();
            if (loaded == null) {
                loaded = loading.get();
                meanings.set(loaded);
            }
            boolean done = loaded.follow(Instant.now().plus(TURN));
            meaningFailed = false;
            return done;
        } catch (RuntimeException | LinkageError failed) { // words go on without
            LOG.atWarn().setCause(failed).log("Meanings cannot be followed");
            meaningFailed = true;
            Meanings lost = meanings.getAndSet(null);
            if (lost != null) {
                lost.close();
            }
            return true;
        }
    }

    /** Waits; false when it is time to stop. */
    private synchronized boolean rests(Duration time) {
        try {
            if (!closing && time.isPositive()) {
                wait(time.toMillis());
            }
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            // An interrupted write would damage the index, so it is waited for.
            keeper.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Meanings loaded = meanings.getAndSet(null);
        if (loaded != null) {
            loaded.close();
        }
        words.close();
    }
}
