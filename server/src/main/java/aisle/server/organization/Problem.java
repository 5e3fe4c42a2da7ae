package aisle.server.organization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 tells it: thrown anywhere, answered as {@code application/problem+json} with the type
 * {@code /problems/<name>}. It names the field, the value that was refused and what would have been allowed, where
 * these apply. Thrown inside a transaction it rolls the transaction back.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;
    private final String title;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String type, String title, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /**
     * Any refusal.
     *
     * @param status HTTP status, 400 to 599
     * @param type short name, such as {@code price-book-too-old}
     * @param title what kind of refusal, the same for every occurrence
     * @param detail what happened this time and what to do, a sentence for a person
     * @return the problem
     */
    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail);
    }

    /**
     * A value that is not allowed: 400 {@code invalid-value}.
     *
     * @param field where it stood, such as {@code entries[0].lines[2].quantity}
     * @param value what stood there; {@code null} when it was missing
     * @param allowed what would have been right, in words or as a list
     * @return the problem
     */
    public static Problem invalid(String field, @Nullable Object value, Object allowed) {
        String detail = (value == null ? field + " is missing" : field + " cannot be " + shown(value)) + ": " + allowed;
        return of(400, "invalid-value", "A value is not allowed", detail).at(field, value, allowed);
    }

    /**
     * Something that is not there, or not in this store: 404 {@code not-found}.
     *
     * @param what a trade word, such as {@code receipt}
     * @param value what was asked for
     * @return the problem
     */
    public static Problem notFound(String what, Object value) {
        return of(404, "not-found", "Not found", "There is no " + what + " " + shown(value) + " here.")
                .with("field", what)
                .with("value", value);
    }

    /**
     * Something the present state does not allow: 409.
     *
     * @param type short name
     * @param detail what stands in the way and what to do
     * @return the problem
     */
    public static Problem conflict(String type, String detail) {
        return of(409, type, "Not possible as things stand", detail);
    }

    /**
     * A caller who is known but may not: 403 {@code not-allowed}.
     *
     * @param detail which right is missing
     * @return the problem
     */
    public static Problem forbidden(String detail) {
        return of(403, "not-allowed", "Not allowed", detail);
    }

    /**
     * A caller who is not known: 401 {@code sign-in-needed}.
     *
     * @return the problem
     */
    public static Problem signInNeeded() {
        return of(401, "sign-in-needed", "Sign-in needed", "Sign in, or send the till's key.");
    }

    /**
     * Names field, value and what is allowed.
     *
     * @param field where it stood
     * @param value what stood there
     * @param allowed what would have been right
     * @return this
     */
    public Problem at(String field, @Nullable Object value, Object allowed) {
        with("field", field);
        if (value != null) {
            with("value", value);
        }
        return with("allowed", allowed);
    }

    /**
     * Adds a member to the answer.
     *
     * @param name the member's name
     * @param value anything JSON can say
     * @return this
     */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /**
     * The short name of the type.
     *
     * @return such as {@code not-found}
     */
    public String type() {
        return type;
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The title, the same for every occurrence.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * What happened this time.
     *
     * @return a sentence
     */
    public String detail() {
        String detail = getMessage();
        return detail == null ? title : detail;
    }

    /**
     * The members beyond type, title, status and detail, in the order they were added.
     *
     * @return unmodifiable
     */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
