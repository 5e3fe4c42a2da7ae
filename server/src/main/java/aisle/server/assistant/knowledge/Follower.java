package aisle.server.assistant.knowledge;

import java.time.Instant;
import java.util.Optional;

/** An index that follows the record piece by piece. What is lost is followed again from the start. */
abstract class Follower {

    private final Passages passages;
    private final int pieceMost;

    /** @param pieceMost passages it takes at a time, at most */
    Follower(Passages passages, int pieceMost) {
        this.passages = passages;
        this.pieceMost = pieceMost;
    }

    /** How far it is; empty when it holds nothing. */
    abstract Optional<Cursor> cursor();

    /** Takes a piece, and how far it is then, in one commit. */
    abstract void take(Passages.Piece piece);

    abstract void clear();

    /** How many passages it holds. */
    abstract long size();

    /**
     * Follows for a while. One thread at a time.
     *
     * @param until when to stop, though there may be more
     * @return whether it is up to date
     */
    synchronized boolean follow(Instant until) {
        Cursor cursor = cursor().orElseGet(passages::start);
        if (!passages.knows(cursor)) {
            clear();
            cursor = passages.start();
        }
        do {
            Passages.Piece piece = passages.next(cursor, pieceMost);
            if (piece.passages().isEmpty()) {
                return true;
            }
            take(piece);
            cursor = piece.cursor();
        } while (Instant.now().isBefore(until));
        return false;
    }

    /** How far it is, and how much there is. */
    Progress progress() {
        long behind = passages.remaining(cursor().filter(passages::knows).orElseGet(passages::start));
        return new Progress(size(), behind);
    }

    /**
     * How far an index is.
     *
     * @param held passages it holds
     * @param behind passages it has yet to take; 0 when it is up to date
     */
    public record Progress(long held, long behind) {}
}
