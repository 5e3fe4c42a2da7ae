package aisle.server;

import aisle.server.organization.Problem;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body is wrong, what stood there, and what would have been right. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(400, "unknown-member", "A member is not known", path(unknown) + " is not known here.")
                        .with("field", path(unknown))
                        .with("allowed", sorted(unknown.getKnownPropertyIds()));
            case InvalidFormatException wrong ->
                Problem.invalid(path(wrong), wrong.getValue(), allowed(wrong.getTargetType()));
            case MismatchedInputException wrong ->
                Problem.of(
                                400,
                                "invalid-value",
                                "A value is not allowed",
                                (path(wrong).isEmpty() ? "The body" : path(wrong)) + " must be "
                                        + allowed(wrong.getTargetType()) + ".")
                        .with("field", path(wrong))
                        .with("allowed", allowed(wrong.getTargetType()));
            case StreamReadException broken -> notJson(where(broken));
            case null, default -> notJson("The body is missing or cannot be read.");
        };
    }

    /**
     * What may stand where a Java type is asked for.
     *
     * @param type the type
     * @return words, or the list of an enum's names
     */
    static Object allowed(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false");
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date or instant, ISO 8601";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == String.class ? "a string" : "an object";
    }

    private static Problem notJson(String detail) {
        return Problem.of(400, "not-json", "The body is not JSON", detail);
    }

    private static String where(StreamReadException broken) {
        var at = broken.getLocation();
        return "The body is not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static List<String> sorted(@Nullable Collection<Object> names) {
        return names == null
                ? List.of()
                : names.stream().map(Object::toString).sorted().toList();
    }

    private static String path(JacksonException failed) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failed.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
