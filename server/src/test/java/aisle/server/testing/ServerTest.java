package aisle.server.testing;

import aisle.server.Application;
import aisle.server.organization.CheapGuesses;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running server and the real PostgreSQL that all test classes of one fork share. Every test makes a
 * store of its own to stand in, so that none sees another's rows. Adding properties or beans to a test would start
 * another server: don't.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "aisle.data=target/test-data/${aisle.fork:1}",
            "aisle.empty=true",
            "aisle.facts.first=PT24H",
            "AISLE_TRUSTED_PROXIES=127.0.0.2"
        })
@org.springframework.context.annotation.Import({Shop.class, CheapGuesses.class})
@ContextConfiguration(initializers = FreshDataFolder.class)
public @interface ServerTest {}
