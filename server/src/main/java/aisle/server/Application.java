package aisle.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server: every direct sub-package is a module with its own tables and its own small face. */
@SpringBootApplication
public class Application {

    /**
     * Starts the server.
     *
     * @param args Spring's own arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Application.class, args);
        if (context.getEnvironment().getProperty("aisle.verify", Boolean.class, false)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
