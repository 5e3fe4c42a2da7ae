package aisle.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: every direct sub-package is a module with its own tables and its own small face. */
@SpringBootApplication
public class Application {

    /**
     * Starts the server.
     *
     * @param args Spring's own arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
