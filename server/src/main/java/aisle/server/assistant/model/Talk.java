package aisle.server.assistant.model;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.model.ModelFailed.Why;
import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Tool;
import aisle.server.assistant.tools.Toolbox;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatResponse;
import reactor.core.Disposable;
import reactor.core.publisher.Signal;

/**
 * One question being answered: the model is heard, what it wants looked up is looked up, and it is asked again with
 * what was found, until it only speaks. Rounds, time, tokens and length are bounded.
 */
final class Talk {

    private static final int ROUNDS_MAX = 8;
    private static final int TOKENS_MAX = 150_000;
    private static final int LENGTH_MAX = 20_000;
    private static final long TICK_MS = 1_000;

    private final Provider provider;
    private final List<Tool<?>> offered;
    private final Calls calls;
    private final Consumer<Said> say;
    private final Duration limit;
    private final long began = System.nanoTime();
    private int tokens;
    private int length;

    Talk(Provider provider, Toolbox tools, Calls calls, Asker asker, Consumer<Said> say, Duration limit) {
        this.provider = provider;
        this.offered = tools.of(asker);
        this.calls = calls;
        this.say = say;
        this.limit = limit;
    }

    /**
     * Answers.
     *
     * @param conversation what was said so far; grows by what the model and the tools say
     * @throws ModelFailed when the model comes to no end
     */
    How answer(List<Message> conversation) {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Turn turn = hear(conversation);
            if (turn.calls().isEmpty()) {
                return calls.onlyRefused() ? How.NOT_ALLOWED : How.ANSWERED;
            }
            if (tokens > TOKENS_MAX) {
                throw new ModelFailed(Why.LONG);
            }
            conversation.add(turn.message());
            conversation.add(ToolResponseMessage.builder()
                    .responses(turn.calls().stream().map(this::called).toList())
                    .build());
        }
        throw new ModelFailed(Why.ENDLESS);
    }

    /** Whoever pressed stop wants nothing more done: saying something finds that out. */
    private ToolResponseMessage.ToolResponse called(ToolCall call) {
        say.accept(new Said.Waiting());
        requireTime();
        return new ToolResponseMessage.ToolResponse(call.id(), call.name(), calls.call(call.name(), call.arguments()));
    }

    /** Hears the model out, saying its words on as they come. */
    private Turn hear(List<Message> conversation) {
        Turn turn = new Turn();
        BlockingQueue<Signal<ChatResponse>> heard = new LinkedBlockingQueue<>();
        Disposable listening =
                provider.says(List.copyOf(conversation), offered).materialize().subscribe(heard::add);
        try {
            Signal<ChatResponse> signal = next(heard);
            for (; signal.hasValue(); signal = next(heard)) {
                sayOn(turn, signal);
            }
            if (signal.getThrowable() != null) {
                throw Provider.failed(signal.getThrowable());
            }
        } finally {
            listening.dispose();
        }
        turn.requireWhole();
        tokens += turn.tokens();
        return turn;
    }

    private void sayOn(Turn turn, Signal<ChatResponse> signal) {
        boolean first = turn.length() == 0;
        String words = turn.hear(Objects.requireNonNull(signal.get()));
        if (words.isEmpty()) {
            return;
        }
        // What is said after a look-up is a paragraph of its own.
        say.accept(new Said.Text(first && length > 0 ? "\n\n" + words : words));
        length += words.length();
        if (length > LENGTH_MAX) {
            throw new ModelFailed(Why.LONG);
        }
    }

    private Signal<ChatResponse> next(BlockingQueue<Signal<ChatResponse>> heard) {
        try {
            for (; ; ) {
                requireTime();
                Signal<ChatResponse> signal = heard.poll(TICK_MS, TimeUnit.MILLISECONDS);
                if (signal != null) {
                    return signal;
                }
                say.accept(new Said.Waiting());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelFailed(Why.CUT, stopped);
        }
    }

    private void requireTime() {
        if (System.nanoTime() - began > limit.toNanos()) {
            throw new ModelFailed(Why.SLOW);
        }
    }
}
