package aisle.server.assistant.model;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The language model that {@code AISLE_AI_MODEL} names, and where it is; or none. A key goes only over TLS, except to
 * this machine.
 */
@Component
class ModelSettings {

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int SECONDS_MIN = 1;
    private static final int SECONDS_MAX = 600;

    private final URI url;
    private final String key;
    private final String model;
    private final Duration limit;

    /**
     * Reads the configuration; nothing is connected or loaded before the first question.
     *
     * @param url of a server that speaks as OpenAI's does, up to its version; blank for OpenAI
     * @param key its key; blank where it asks for none
     * @param model which of its models; blank for no language model
     * @param seconds how long an answer may take, all look-ups included
     */
    ModelSettings(
            @Value("${AISLE_AI_URL:}") String url,
            @Value("${AISLE_AI_KEY:}") String key,
            @Value("${AISLE_AI_MODEL:}") String model,
            @Value("${AISLE_AI_SECONDS:120}") int seconds) {
        this.url = parse(url.isBlank() ? OPENAI : url.strip());
        this.key = key.strip();
        this.model = model.strip();
        this.limit = Duration.ofSeconds(seconds);
        if (this.model.isEmpty() && !(url.isBlank() && key.isBlank())) {
            throw new IllegalStateException("AISLE_AI_MODEL is missing: the language model that is to answer");
        }
        if (seconds < SECONDS_MIN || seconds > SECONDS_MAX) {
            throw new IllegalStateException(
                    "AISLE_AI_SECONDS is " + seconds + ": must be " + SECONDS_MIN + " to " + SECONDS_MAX);
        }
        if (configured()) {
            requireKey();
        }
    }

    private void requireKey() {
        if (isOpenAi() && key.isEmpty()) {
            throw new IllegalStateException("AISLE_AI_KEY is missing: " + url.getHost() + " asks for one");
        }
        boolean clear = url.getScheme().equals("http") && !THIS_MACHINE.contains(url.getHost());
        if (clear && !key.isEmpty()) {
            throw new IllegalStateException("AISLE_AI_URL must begin with https:// where there is an AISLE_AI_KEY");
        }
    }

    private static URI parse(String url) {
        try {
            URI parsed = URI.create(url);
            boolean web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
            if (web && parsed.getHost() != null && parsed.getUserInfo() == null) {
                return parsed;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below without the URL itself: a password may stand in it.
        }
        throw new IllegalStateException("AISLE_AI_URL cannot be read: it must look like https://models.example/v1");
    }

    boolean configured() {
        return !model.isEmpty();
    }

    boolean isOpenAi() {
        return "api.openai.com".equals(url.getHost());
    }

    URI url() {
        return url;
    }

    String key() {
        return key;
    }

    String model() {
        return model;
    }

    /** Where the model is, such as {@code api.openai.com} or {@code localhost:11434}. */
    String host() {
        return url.getAuthority();
    }

    /** How long an answer may take. */
    Duration limit() {
        return limit;
    }
}
