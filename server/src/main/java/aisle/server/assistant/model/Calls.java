package aisle.server.assistant.model;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of one answer, made in the asker's name whatever the model believes it may do. Each is shown with what it
 * found, and what is not allowed or cannot be is told to the model as an error.
 */
final class Calls {

    private static final int CALLS_MAX = 24;
    private static final int PROPOSALS_MAX = 3;
    private static final int FOUND_MAX = 16_000;
    private static final int NAME_MAX = 64;
    private static final int FORBIDDEN = 403;

    private final Toolbox tools;
    private final JsonMapper json;
    private final Asker asker;
    private final Shown shown;
    private final Consumer<Said> say;
    private final UUID answer = UUID.randomUUID();
    private final Set<Said> linked = new HashSet<>();
    private int made;
    private int proposed;
    private int answered;
    private int refused;

    Calls(Toolbox tools, JsonMapper json, Asker asker, Shown shown, Consumer<Said> say) {
        this.tools = tools;
        this.json = json;
        this.asker = asker;
        this.shown = shown;
        this.say = say;
    }

    /** Whether all that was asked for was not the asker's to see. */
    boolean onlyRefused() {
        return answered == 0 && refused > 0;
    }

    /**
     * Makes a call.
     *
     * @param name as the model says it, perhaps of no tool
     * @param arguments JSON, perhaps not
     * @return JSON for the model: what was found, or what was wrong
     */
    String call(String name, String arguments) {
        String tool = name.substring(0, Math.min(name.length(), NAME_MAX));
        JsonNode read = read(arguments);
        try {
            requireFew(tool);
            if (read == null) {
                throw Problem.invalid("arguments", "what is no JSON", "a JSON object as the tool's schema says");
            }
            Record found = tools.call(asker, tool, own(tool, read));
            answered++;
            say.accept(new Said.Step(tool, said(read), null));
            show(found);
            return fitting(json.writeValueAsString(found));
        } catch (Problem wrong) {
            say.accept(new Said.Step(tool, said(read), wrong.detail()));
            return json.writeValueAsString(Map.of("error", told(wrong)));
        }
    }

    private @Nullable JsonNode read(String arguments) {
        try {
            JsonNode read = json.readTree(arguments.isBlank() ? "{}" : arguments);
            return read.isObject() ? read : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private void requireFew(String tool) {
        boolean proposes =
                tools.all().stream().anyMatch(each -> each.name().equals(tool) && each.effect() == Effect.PROPOSES);
        made++;
        proposed += proposes ? 1 : 0;
        if (made > CALLS_MAX || proposed > PROPOSALS_MAX) {
            throw Problem.of(
                    429,
                    "too-many-calls",
                    "Too many calls",
                    "An answer may make %d calls, %d of them proposals.".formatted(CALLS_MAX, PROPOSALS_MAX));
        }
    }

    /** A model's UUIDs repeat from answer to answer; within one, the same one still names the same proposal. */
    private JsonNode own(String tool, JsonNode arguments) {
        boolean files = tool.startsWith("propose_") && arguments.has("id");
        if (!files) {
            return arguments;
        }
        String named = answer + " " + arguments.get("id");
        ObjectNode own = (ObjectNode) arguments.deepCopy();
        return own.put(
                "id",
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private Map<String, Object> said(@Nullable JsonNode arguments) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (arguments != null) {
            arguments.properties().forEach(each -> said.put(each.getKey(), each.getValue()));
        }
        return said;
    }

    private void show(Record found) {
        for (Said piece : shown.of(found)) {
            if (!(piece instanceof Said.Link) || linked.add(piece)) {
                say.accept(piece);
            }
        }
    }

    /** Who asks is nothing to the provider: a refusal is told without the name. */
    private String told(Problem wrong) {
        if (wrong.status() == FORBIDDEN) {
            refused++;
            return "Who asks has no right to this.";
        }
        Object allowed = wrong.members().get("allowed");
        return allowed == null ? wrong.detail() : wrong.detail() + " Allowed: " + allowed + ".";
    }

    private static String fitting(String found) {
        return found.length() <= FOUND_MAX
                ? found
                : found.substring(0, FOUND_MAX) + "… (cut here: ask for less, such as fewer days)";
    }
}
