package aisle.server;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes {@code /openapi.json} say what the records say: every type by a name of its own, and what is never missing. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    ModelResolver records(ObjectMapperProvider mappers) {
        ModelResolver records = new Records(mappers.jsonMapper());
        records.openapi31(true);
        return records;
    }

    /** {@code Receipts.Page} is {@code ReceiptsPage}: simple names alone would let one page stand for all. */
    private static final class NestedNames extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            if (around == null) {
                return type.getSimpleName();
            }
            String outer = around.getSimpleName().replaceFirst("(Controller|Desk)$", "");
            String inner = type.getSimpleName();
            return inner.startsWith(outer) ? inner : outer + inner;
        }
    }

    /** A record's member is always there unless it is marked nullable; raw JSON is anything. */
    private static final class Records extends ModelResolver {
        Records(ObjectMapper mapper) {
            super(mapper, new NestedNames());
        }

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
            Schema<?> resolved = super.resolve(type, context, next);
            JavaType java = _mapper.constructType(type.getType());
            if (resolved != null && java.getRawClass().isRecord()) {
                Schema<?> model = resolved.get$ref() == null
                        ? resolved
                        : context.getDefinedModels().get(_typeName(java));
                if (model != null && model.getProperties() != null) {
                    complete(model, java.getRawClass());
                }
            }
            return resolved;
        }

        private static void complete(Schema<?> model, Class<?> type) {
            for (RecordComponent member : type.getRecordComponents()) {
                Schema<?> described = model.getProperties().get(member.getName());
                if (described == null) {
                    continue;
                }
                boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (member.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
                    model.getProperties().put(member.getName(), new JsonSchema());
                } else if (nullable && described.getTypes() != null) {
                    described.setTypes(new TreeSet<>(described.getTypes()));
                    described.addType("null");
                }
                boolean known =
                        model.getRequired() != null && model.getRequired().contains(member.getName());
                if (!nullable && !known) {
                    model.addRequiredItem(member.getName());
                }
            }
        }
    }
}
