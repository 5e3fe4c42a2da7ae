package aisle.server;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says the address on the terminal once pages are served. */
@Component
@ConditionalOnProperty(name = "aisle.verify", havingValue = "false", matchIfMissing = true)
class Announcement {

    private final Path data;
    private int port;

    Announcement(@Value("${aisle.data}") Path data) {
        this.data = data.toAbsolutePath();
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        System.out.printf("%nAisle answers at http://localhost:%d  (office /office/, till /till/)%n", port);
        System.out.printf("Its data and logs are in %s. Ctrl-C stops it.%n%n", data);
    }
}
