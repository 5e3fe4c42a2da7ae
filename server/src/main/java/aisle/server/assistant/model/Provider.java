package aisle.server.assistant.model;

import aisle.server.assistant.model.ModelFailed.Why;
import aisle.server.assistant.tools.Tool;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.DefaultToolDefinition;
import org.springframework.ai.tool.definition.ToolDefinition;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The server the model is on, spoken to by Spring AI. */
final class Provider {

    /** What a model may say in one go, its thinking included. */
    private static final int TOKENS_MAX = 4_000;

    private static final int RETRIES = 1;

    /** The library's own limit stands behind ours, which says more. */
    private static final Duration BEYOND = Duration.ofSeconds(10);

    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;

    private final OpenAiChatModel model;
    private final ModelSettings settings;
    private final JsonMapper json;

    Provider(ModelSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.model = OpenAiChatModel.builder().options(options(List.of())).build();
    }

    private OpenAiChatOptions options(List<ToolCallback> tools) {
        var options = OpenAiChatOptions.builder()
                .baseUrl(settings.url().toString())
                .apiKey(settings.key())
                .model(settings.model())
                .timeout(settings.limit().plus(BEYOND))
                .maxRetries(RETRIES)
                .toolCallbacks(tools);
        // OpenAI's newer models know only the one name of it, other servers only the other.
        return settings.isOpenAi()
                ? options.maxCompletionTokens(TOKENS_MAX).build()
                : options.maxTokens(TOKENS_MAX).build();
    }

    /** What the model says to a conversation, as it comes; whoever stops listening stops it. */
    Flux<ChatResponse> says(List<Message> conversation, List<Tool<?>> tools) {
        List<ToolCallback> offered =
                tools.stream().<ToolCallback>map(this::offered).toList();
        return model.stream(new Prompt(conversation, options(offered)));
    }

    private Offered offered(Tool<?> tool) {
        return new Offered(
                new DefaultToolDefinition(tool.name(), tool.description(), json.writeValueAsString(tool.schema())));
    }

    /** A tool the model is told of. It is called by the conversation, in the asker's name, and never by the library. */
    private record Offered(ToolDefinition definition) implements ToolCallback {
        @Override
        public ToolDefinition getToolDefinition() {
            return definition;
        }

        @Override
        public String call(String arguments) {
            throw new UnsupportedOperationException(definition.name() + " is called by the conversation");
        }
    }

    /** Why the model said nothing more. */
    static ModelFailed failed(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ModelFailed(
                switch (cause) {
                    case UnauthorizedException _, PermissionDeniedException _ -> Why.KEY;
                    case RateLimitException _ -> Why.LIMITED;
                    case NotFoundException _ -> Why.UNKNOWN;
                    case OpenAIServiceException other -> byStatus(other);
                    case OpenAIIoException io -> byConnection(io);
                    default -> Why.UNREADABLE;
                },
                cause);
    }

    /** An error in the middle of a stream has the status of the stream, which began well. */
    private static Why byStatus(OpenAIServiceException error) {
        if (error.statusCode() == OK) {
            return error.code().orElse("").contains("rate_limit") ? Why.LIMITED : Why.UNREADABLE;
        }
        return error.statusCode() >= SERVER_ERRORS ? Why.UNREADABLE : Why.REFUSED;
    }

    private static Why byConnection(OpenAIIoException error) {
        if (error.getCause() instanceof InterruptedIOException) {
            return Why.SLOW;
        }
        // A request that failed never had an answer; a body that failed had begun one.
        return "Request failed".equals(error.getMessage()) ? Why.UNREACHABLE : Why.CUT;
    }
}
