package aisle.core.browser;

import aisle.core.Refusal;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/**
 * What the compiled module exports: an engine, and calls on it. {@code till-core.js} gives them the face that
 * {@code till-core.d.ts} describes.
 */
public final class Module {
    private Module() {}

    /** An engine for these rules. */
    @JSExport
    public static Engine engine(String rules) {
        try {
            return new Engine(rules);
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    /** Answers one call of an engine. */
    @JSExport
    public static String call(Engine engine, String name, String in) {
        try {
            return engine.call(name, in);
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    private static Refusal refused(Refusal refusal) {
        raise(refusal.getMessage(), refusal.field(), refusal.value(), refusal.allowed());
        return refusal;
    }

    @JSBody(
            params = {"message", "field", "value", "allowed"},
            script = "throw Object.assign(new Error(message), "
                    + "{name: 'Refusal', field: field, value: value, allowed: allowed});")
    private static native void raise(String message, String field, String value, String allowed);
}
