package aisle.server.assistant.model;

import aisle.server.assistant.model.ModelFailed.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** What a model says in one go, put together from its pieces. */
final class Turn {

    private final StringBuilder text = new StringBuilder();
    private final List<ToolCall> calls = new ArrayList<>();
    private final Map<String, Object> metadata = new HashMap<>();
    private @Nullable String finish;
    private int tokens;

    /**
     * Takes a piece.
     *
     * @return the words in it
     */
    String hear(ChatResponse piece) {
        tokens = Math.max(tokens, piece.getMetadata().getUsage().getTotalTokens());
        Generation said = piece.getResult();
        if (said == null) {
            return "";
        }
        AssistantMessage message = said.getOutput();
        if (message.hasToolCalls()) {
            calls.addAll(message.getToolCalls());
            // Some models want back with a call what they sent beside it.
            metadata.putAll(message.getMetadata());
        }
        String end = said.getMetadata().getFinishReason();
        finish = end == null ? finish : end;
        String words = message.getText() == null ? "" : message.getText();
        text.append(words);
        return words;
    }

    /**
     * Sees that it came whole: a call whose end is missing must not be made.
     *
     * @throws ModelFailed when it did not
     */
    void requireWhole() {
        if (finish == null) {
            throw new ModelFailed(Why.CUT);
        }
        if (finish.equals("LENGTH")) {
            throw new ModelFailed(Why.LONG);
        }
        if (finish.equals("CONTENT_FILTER")) {
            throw new ModelFailed(Why.REFUSED);
        }
        if (calls.isEmpty() && text.isEmpty()) {
            throw new ModelFailed(Why.UNREADABLE);
        }
    }

    List<ToolCall> calls() {
        return calls;
    }

    int length() {
        return text.length();
    }

    /** What was read and said, as the provider counts it; 0 where it does not say. */
    int tokens() {
        return tokens;
    }

    AssistantMessage message() {
        return AssistantMessage.builder()
                .content(text.toString())
                .toolCalls(List.copyOf(calls))
                .properties(metadata)
                .build();
    }
}
