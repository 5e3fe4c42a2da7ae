package aisle.server.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Counts guesses by where they come from, so that neither passwords nor codes can be tried by the thousand. */
public final class Attempts {
    private static final int ADDRESSES_MAX = 10_000;

    private final long perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /**
     * Begins to count.
     *
     * @param perMinute how many from one address before more are refused
     */
    public Attempts(long perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts one attempt.
     *
     * @param address where it comes from
     * @throws Problem 429 {@code too-many-attempts} when there were too many within a minute
     */
    public void count(String address) {
        var probe = buckets.get(address, ignored -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.of(
                            429,
                            "too-many-attempts",
                            "Too many attempts",
                            "More than " + perMinute + " attempts a minute came from here. Wait " + seconds
                                    + " seconds.")
                    .with("retryAfter", seconds);
        }
    }

    /**
     * Gives the attempt back: whoever knew it was not guessing, and a shop full of tills starts from one address.
     *
     * @param address where it came from
     */
    public void wasRight(String address) {
        buckets.get(address, ignored -> bucket()).addTokens(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
