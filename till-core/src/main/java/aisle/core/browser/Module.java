package aisle.core.browser;

import aisle.core.Refusal;
import aisle.core.json.JsonWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/**
 * What the compiled module exports: an engine, and calls on it. {@code till-core.js} gives them the face that
 * {@code till-core.d.ts} describes. A refusal crosses as null, for exceptions cross differently from WebAssembly and
 * from JavaScript; the browser then asks {@link #refusal}.
 */
public final class Module {
    private static String refusal = "";

    private Module() {}

    /** An engine for these rules, or null when they are refused. */
    @JSExport
    public static @Nullable Engine engine(String rules) {
        try {
            return new Engine(rules);
        } catch (Refusal refused) {
            keep(refused);
            return null;
        }
    }

    /** Answers one call of an engine, or null when it is refused. */
    @JSExport
    public static @Nullable String call(Engine engine, String name, String in) {
        try {
            return engine.call(name, in);
        } catch (Refusal refused) {
            keep(refused);
            return null;
        }
    }

    /** The refusal behind the last null: {@code {"message","field","value","allowed"}}. */
    @JSExport
    public static String refusal() {
        return refusal;
    }

    private static void keep(Refusal refused) {
        refusal = new JsonWriter()
                .open()
                .member("message", refused.getMessage())
                .member("field", refused.field())
                .member("value", refused.value())
                .member("allowed", refused.allowed())
                .close()
                .text();
    }
}
