package aisle.server.assistant.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks OpenAI's chat completions as they are on the wire: server-sent events, calls of tools split over
 * chunks, usage at the end, {@code [DONE]}, and errors with their bodies. It answers what it was told to, in turn.
 */
final class FakeProvider implements AutoCloseable {

    /** How it answers one request. */
    @FunctionalInterface
    interface Reply {
        void to(Stream stream) throws IOException;
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MODEL_TOKENS = 30;

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    /** Goes down when whoever listened to the last answer hung up. */
    final CountDownLatch hungUp = new CountDownLatch(1);

    FakeProvider() throws IOException {
        this(0);
    }

    FakeProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    FakeProvider then(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** What was asked, the first leading. */
    List<JsonNode> requests() {
        return requests;
    }

    List<String> keys() {
        return keys;
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.add(JSON.readTree(exchange.getRequestBody()));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
        try (exchange) {
            reply.to(new Stream(exchange));
        } catch (IOException | UncheckedIOException gone) {
            hungUp.countDown();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Says words, in as many chunks as given. */
    static Reply words(String... words) {
        return stream -> {
            stream.begin();
            for (String word : words) {
                stream.delta(Map.of("content", word), null);
            }
            stream.end("stop");
        };
    }

    /** A tool the model wants called; its arguments come in pieces. */
    record Call(String id, String tool, String... arguments) {}

    /** Calls tools, all in one turn. */
    static Reply calls(Call... calls) {
        return stream -> {
            stream.begin();
            stream.callsOnly(calls);
            stream.end("tool_calls");
        };
    }

    /** Refuses, as OpenAI does. */
    static Reply error(int status, String message, String type, String code) {
        return stream -> stream.whole(
                status,
                "application/json",
                JSON.writeValueAsString(Map.of("error", Map.of("message", message, "type", type, "code", code))));
    }

    /** One answer on its way. */
    static final class Stream {

        private final HttpExchange exchange;

        Stream(HttpExchange exchange) {
            this.exchange = exchange;
        }

        void whole(int status, String type, String body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        void begin() throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            delta(Map.of("role", "assistant", "content", ""), null);
        }

        void callsOnly(Call... calls) throws IOException {
            for (int i = 0; i < calls.length; i++) {
                Call call = calls[i];
                delta(
                        Map.of(
                                "tool_calls",
                                List.of(Map.of(
                                        "index",
                                        i,
                                        "id",
                                        call.id(),
                                        "type",
                                        "function",
                                        "function",
                                        Map.of("name", call.tool(), "arguments", "")))),
                        null);
            }
            // Pieces of several calls come mixed.
            int most = Arrays.stream(calls)
                    .mapToInt(each -> each.arguments().length)
                    .max()
                    .orElse(0);
            for (int piece = 0; piece < most; piece++) {
                for (int i = 0; i < calls.length; i++) {
                    if (piece < calls[i].arguments().length) {
                        String part = calls[i].arguments()[piece];
                        delta(
                                Map.of(
                                        "tool_calls",
                                        List.of(Map.of("index", i, "function", Map.of("arguments", part)))),
                                null);
                    }
                }
            }
        }

        void end(String finish) throws IOException {
            delta(Map.of(), finish);
            raw("data: " + JSON.writeValueAsString(chunk(List.of(), true)) + "\n\n");
            raw("data: [DONE]\n\n");
        }

        void delta(Map<String, ?> delta, String finish) throws IOException {
            var choice = new HashMap<String, Object>();
            choice.put("index", 0);
            choice.put("delta", delta);
            choice.put("logprobs", null);
            choice.put("finish_reason", finish);
            raw("data: " + JSON.writeValueAsString(chunk(List.of(choice), false)) + "\n\n");
        }

        private static Map<String, Object> chunk(List<?> choices, boolean counted) {
            var chunk = new LinkedHashMap<String, Object>();
            chunk.put("id", "chatcmpl-1");
            chunk.put("object", "chat.completion.chunk");
            chunk.put("created", 1_795_000_000);
            chunk.put("model", "test-model-2026-01-01");
            chunk.put("service_tier", "default");
            chunk.put("system_fingerprint", "fp_1");
            chunk.put("choices", choices);
            chunk.put(
                    "usage",
                    counted
                            ? Map.of(
                                    "prompt_tokens",
                                    100,
                                    "completion_tokens",
                                    MODEL_TOKENS,
                                    "total_tokens",
                                    100 + MODEL_TOKENS)
                            : null);
            return chunk;
        }

        void raw(String bytes) throws IOException {
            OutputStream body = exchange.getResponseBody();
            body.write(bytes.getBytes(StandardCharsets.UTF_8));
            body.flush();
        }

        /** Lets time pass. */
        void pause(long ms) throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(ms);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }
}
