package aisle.bench.shop;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server that is kept from request to request (RFC 9112), as light as a till's own would be: what
 * a lane measures should be the server, not its client. Speaks only what the journal's route answers.
 */
final class Wire implements AutoCloseable {

    private static final int LINE_MAX = 8 * 1024;

    private final URI address;
    private final Duration patience;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(String address, Duration patience) {
        this.address = URI.create(address);
        this.patience = patience;
    }

    /**
     * Sends one request and reads its answer. After any failure the next request opens another connection.
     *
     * @param path such as {@code /api/till/journal}
     * @param authorization value of that header
     * @param body JSON
     * @throws IOException when the server is away, or is gone before its answer has come
     */
    Lane.Answer post(String path, String authorization, byte[] body) throws IOException {
        try {
            Socket open = open();
            var request = new ByteArrayOutputStream(body.length + 300);
            request.writeBytes(head(path, authorization, body.length));
            request.writeBytes(body);
            request.writeTo(open.getOutputStream());
            return answer();
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private byte[] head(String path, String authorization, int length) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: "
                + authorization + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(address.getHost(), address.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout((int) patience.toMillis());
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
        }
        return open;
    }

    private Lane.Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean last = false;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        if (chunked) {
            byte[] whole = chunks();
            if (last) {
                close();
            }
            return new Lane.Answer(status, whole);
        }
        if (length < 0 && !last) {
            throw new IOException("The answer does not say how long it is");
        }
        byte[] body = length < 0 ? in.readAllBytes() : in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The answer broke off after " + body.length + " of " + length + " bytes");
        }
        if (last) {
            close();
        }
        return new Lane.Answer(status, body);
    }

    /** The chunked form of RFC 9112, section 7.1: each piece behind its length in hex, an empty one last. */
    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LINE_MAX) {
                throw new EOFException("The connection ended inside the answer's head");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // It is being given up; how it ends is of no interest.
            }
        }
    }
}
