package aisle.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/**
 * Guards the routes and serves the pages: {@code <web>/till/dist} under {@code /till/}, {@code <web>/office/dist} under
 * {@code /office/}. Files with a hash in their name stay in the browser; all others are asked for anew.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {
    private static final String[] PAGES = {"till", "office"};

    private final RouteGuard guard;
    private final Path web;

    WebConfiguration(RouteGuard guard, @Value("${aisle.web}") Path web) {
        this.guard = guard;
        this.web = web.toAbsolutePath().normalize();
    }

    /** A number where a text is asked for is a mistake of the caller's, not a text. */
    @Bean
    static JsonMapperBuilderCustomizer textIsText() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                text -> Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/office/");
        for (String page : PAGES) {
            registry.addRedirectViewController("/" + page, "/" + page + "/");
            registry.addViewController("/" + page + "/").setViewName("forward:/" + page + "/index.html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String page : PAGES) {
            String dist = web.resolve(page).resolve("dist").toUri().toString().replaceAll("/*$", "/");
            registry.addResourceHandler("/" + page + "/assets/**")
                    .addResourceLocations(dist + "assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    // What lies there is asked of the disk each time: a build laid over a running server is served at
                    // once.
                    .resourceChain(false)
                    .addResolver(new EncodedResourceResolver())
                    .addResolver(new PathResourceResolver());
            registry.addResourceHandler("/" + page + "/**")
                    .addResourceLocations(dist)
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(false)
                    .addResolver(new EncodedResourceResolver())
                    .addResolver(new PageResolver(web.resolve(page).resolve("dist")));
        }
    }

    /**
     * A path without a file name is another page of that name, or a place inside the page, which then answers itself.
     */
    private static final class PageResolver extends PathResourceResolver {
        private final Path dist;

        PageResolver(Path dist) {
            this.dist = dist;
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            if (found != null || path.substring(path.lastIndexOf('/') + 1).contains(".")) {
                return found;
            }
            Resource other = super.getResource(path + ".html", location);
            Resource index = new FileSystemResource(dist.resolve("index.html"));
            return other != null ? other : index.isReadable() ? index : null;
        }
    }
}
