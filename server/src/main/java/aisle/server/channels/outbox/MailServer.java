package aisle.server.channels.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server that {@code AISLE_SMTP_URL} names, or none. A password goes only over TLS, except to this machine.
 */
@Component
class MailServer {

    private static final Set<String> SCHEMES = Set.of("smtp", "smtps");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int SMTP = 587;
    private static final int SMTPS = 465;
    private static final String TIMEOUT_MS = "20000";

    private final @Nullable URI server;
    private final String from;
    private @Nullable JavaMailSenderImpl sender;

    /**
     * Reads the configuration; nothing is connected or loaded before the first mail.
     *
     * @param url {@code smtp://user:password@host:port} (STARTTLS) or {@code smtps://…} (TLS at once); blank for none
     * @param from the sender's address; blank takes the URL's user when that is one
     */
    MailServer(@Value("${AISLE_SMTP_URL:}") String url, @Value("${AISLE_SMTP_FROM:}") String from) {
        this.server = url.isBlank() ? null : parse(url.strip());
        this.from = from.isBlank() && server != null ? user(server) : from.strip();
        if (server != null && !this.from.contains("@")) {
            throw new IllegalStateException("AISLE_SMTP_FROM is missing: the address orders are sent from");
        }
    }

    boolean configured() {
        return server != null;
    }

    private static URI parse(String url) {
        try {
            URI parsed = URI.create(url);
            if (parsed.getScheme() != null && SCHEMES.contains(parsed.getScheme()) && parsed.getHost() != null) {
                return parsed;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below without the URL itself: a password may stand in it.
        }
        throw new IllegalStateException(
                "AISLE_SMTP_URL cannot be read: it must look like smtp://user:password@mail.example:587");
    }

    /**
     * Hands a mail over.
     *
     * @throws MailException when the server does not take it, with the server's own words
     */
    void send(Mail mail, List<Attachment> attachments) {
        JavaMailSenderImpl through = sender();
        try {
            MimeMessage message = through.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            for (Attachment file : attachments) {
                helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.media());
            }
            // Always the same for the same mail, so that whoever gets it twice can tell.
            message.saveChanges();
            message.setHeader("Message-ID", "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            through.send(message);
        } catch (MessagingException unusable) {
            throw new MailPreparationException(unusable);
        }
    }

    private synchronized JavaMailSenderImpl sender() {
        if (sender == null) {
            if (server == null) {
                throw new IllegalStateException("there is no mail server");
            }
            sender = connectable(server);
        }
        return sender;
    }

    private static JavaMailSenderImpl connectable(URI server) {
        boolean tls = server.getScheme().equals("smtps");
        var made = new JavaMailSenderImpl();
        made.setProtocol(server.getScheme());
        made.setHost(server.getHost());
        made.setPort(server.getPort() > 0 ? server.getPort() : tls ? SMTPS : SMTP);
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties settings = made.getJavaMailProperties();
        String prefix = "mail." + server.getScheme();
        settings.setProperty(prefix + ".connectiontimeout", TIMEOUT_MS);
        settings.setProperty(prefix + ".timeout", TIMEOUT_MS);
        settings.setProperty(prefix + ".writetimeout", TIMEOUT_MS);
        settings.setProperty(prefix + ".ssl.checkserveridentity", "true");
        settings.setProperty(prefix + ".starttls.enable", "true");
        String user = user(server);
        if (!user.isEmpty()) {
            made.setUsername(user);
            made.setPassword(password(server));
            settings.setProperty(prefix + ".auth", "true");
            settings.setProperty(
                    prefix + ".starttls.required", Boolean.toString(!tls && !THIS_MACHINE.contains(server.getHost())));
        }
        return made;
    }

    private static String user(URI server) {
        String info = server.getRawUserInfo();
        return info == null ? "" : decoded(info.split(":", 2)[0]);
    }

    private static String password(URI server) {
        String info = server.getRawUserInfo();
        return info == null || !info.contains(":") ? "" : decoded(info.split(":", 2)[1]);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
