package aisle.server;

import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/** The server: every direct sub-package is a module with its own tables and its own small face. */
@SpringBootApplication
public class Application {

    /**
     * What the build prepared so that the server need not look for its parts at each start. It holds the conditions as
     * a server meets them; a guest on another's record (the verify command) has fewer parts and looks for them itself.
     */
    private static final String PREPARED = "aisle.server.Application__ApplicationContextInitializer";

    /**
     * Starts the server.
     *
     * @param args Spring's own arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] args) throws InterruptedException {
        var standingBack = Thread.ofPlatform().start(OptimizingCompiler::standBack);
        boolean guest = List.of(args).contains("--aisle.guest=true");
        boolean preparing = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
        var application = new SpringApplication(Application.class);
        if (!guest && !preparing) {
            application.addInitializers(HeadStart::give);
            if (ClassUtils.isPresent(PREPARED, null)) {
                SpringProperties.setFlag(AotDetector.AOT_ENABLED);
            }
        }
        ConfigurableApplicationContext context = application.run(args);
        standingBack.join();
        OptimizingCompiler.comeBack();
        if (context.getEnvironment().getProperty("aisle.verify", Boolean.class, false)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
