package aisle.server.assistant.tools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says a record of arguments as a JSON schema: what may be null may be left out. */
final class ArgumentSchema {

    private static final String TYPE = "type";

    private ArgumentSchema() {}

    static Map<String, Object> of(Class<?> arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : arguments.getRecordComponents()) {
            Map<String, Object> said = new LinkedHashMap<>(type(component.getGenericType()));
            Says says = component.getAnnotation(Says.class);
            if (says != null) {
                said.put("description", says.value());
            }
            properties.put(component.getName(), said);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Map.of(TYPE, "array", "items", type(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("No argument may be a " + type);
        }
        if (plain.isEnum()) {
            var names = Arrays.stream(plain.getEnumConstants()).map(Object::toString);
            return Map.of(TYPE, "string", "enum", names.toList());
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        return plain(plain);
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
            return Map.of(TYPE, "integer");
        }
        if (type == String.class) {
            return Map.of(TYPE, "string");
        }
        if (type == LocalDate.class) {
            return Map.of(TYPE, "string", "format", "date");
        }
        if (type == Instant.class) {
            return Map.of(TYPE, "string", "format", "date-time");
        }
        if (type == UUID.class) {
            return Map.of(TYPE, "string", "format", "uuid");
        }
        throw new IllegalArgumentException("No argument may be a " + type.getName());
    }
}
