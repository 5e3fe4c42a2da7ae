package aisle.server.insight.forecast;

import aisle.server.insight.forecast.model.ForecastModel;
import aisle.server.insight.forecast.model.ModelText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The models in the data folder: {@code forecast/<sha256>.model}, named by what they hold, so a file is whole or it is
 * not the one that was meant. Written beside its name and moved.
 */
@Component
class ModelFiles {

    private final Path folder;

    ModelFiles(@Value("${aisle.data}") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("forecast");
    }

    /** Keeps a model and says its SHA-256. */
    String keep(ForecastModel model) {
        byte[] bytes = ModelText.write(model);
        String sha256 = sha256(bytes);
        Path beside = folder.resolve(UUID.randomUUID() + ".writing");
        try {
            Files.createDirectories(folder);
            try {
                Files.write(beside, bytes);
                Files.move(beside, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The model cannot be kept in " + folder, e);
        }
        return sha256;
    }

    /** Opens a model; empty when its file is gone or is not what was kept. */
    Optional<ForecastModel> open(String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(file(sha256));
            return sha256(bytes).equals(sha256) ? Optional.of(ModelText.read(bytes)) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".model");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
