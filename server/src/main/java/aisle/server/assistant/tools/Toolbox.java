package aisle.server.assistant.tools;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All tools. Whoever calls one does so with the rights of who asks; what is not allowed is refused, not left out. */
@Component
public class Toolbox {

    private final Map<String, Tool<?>> tools = new LinkedHashMap<>();
    private final JsonMapper json;

    Toolbox(List<Tool.Source> sources, JsonMapper json) {
        this.json = json;
        for (Tool.Source source : sources) {
            source.tools().forEach(tool -> tools.put(tool.name(), tool));
        }
    }

    /**
     * Every tool.
     *
     * @return in a fixed order
     */
    public Collection<Tool<?>> all() {
        return List.copyOf(tools.values());
    }

    /**
     * What all tools together need.
     *
     * @return each permission once, in order
     */
    public List<Permission> permissions() {
        return tools.values().stream().map(Tool::needs).distinct().sorted().toList();
    }

    /**
     * The tools somebody may use.
     *
     * @param asker who asks
     * @return in a fixed order
     */
    public List<Tool<?>> of(Asker asker) {
        return tools.values().stream().filter(tool -> asker.may(tool.needs())).toList();
    }

    /**
     * What a tool needs.
     *
     * @param name its name
     * @return the permission
     * @throws Problem 404 when there is no such tool
     */
    public Permission needs(String name) {
        return find(name).needs();
    }

    /**
     * Calls a tool.
     *
     * @param asker who asks
     * @param name the tool's name
     * @param arguments a JSON object as its schema says
     * @return what it found, a record
     * @throws Problem 404 for an unknown tool, 403 without its permission, 400 naming an argument that cannot be
     */
    public Record call(Asker asker, String name, JsonNode arguments) {
        return call(asker, find(name), arguments);
    }

    /**
     * Calls a tool from within.
     *
     * @param asker who asks
     * @param name the tool's name
     * @param arguments by name
     * @return what it found
     */
    public Record call(Asker asker, String name, Map<String, ?> arguments) {
        return call(asker, find(name), json.valueToTree(arguments));
    }

    private <A extends Record> Record call(Asker asker, Tool<A> tool, JsonNode arguments) {
        asker.require(tool.needs());
        return tool.work().apply(asker, read(tool.arguments(), arguments));
    }

    private <A extends Record> A read(Class<A> type, JsonNode given) {
        try {
            A arguments = json.treeToValue(given, type);
            if (arguments == null) {
                throw Problem.invalid("arguments", null, "a JSON object");
            }
            requireComplete(type, given);
            return arguments;
        } catch (DatabindException wrong) {
            String field = wrong.getPath().isEmpty()
                    ? "arguments"
                    : String.valueOf(wrong.getPath().getLast().getPropertyName());
            throw Problem.invalid(field, given.path(field).toString(), "as the tool's schema says");
        } catch (JacksonException wrong) {
            throw Problem.invalid("arguments", wrong.getOriginalMessage(), "as the tool's schema says");
        }
    }

    private static void requireComplete(Class<?> type, JsonNode given) {
        if (ArgumentSchema.of(type).get("required") instanceof List<?> required) {
            for (Object name : required) {
                @Nullable JsonNode value = given.get(String.valueOf(name));
                if (value == null || value.isNull()) {
                    throw Problem.invalid(String.valueOf(name), null, "as the tool's schema says");
                }
            }
        }
    }

    private Tool<?> find(String name) {
        Tool<?> tool = tools.get(name);
        if (tool == null) {
            throw Problem.notFound("tool", name);
        }
        return tool;
    }
}
