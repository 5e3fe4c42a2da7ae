package aisle.server.assistant.knowledge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * The MiniLM that comes in a package (all-MiniLM-L6-v2, quantized), run in this process on one core. It reads English
 * best. Loading it takes a second or some and about 80 MB until it is closed.
 */
final class MiniLm implements Embedder {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENS = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OrtSession session;
    private final Model model;

    /**
     * Loads it.
     *
     * @param unpacked where the model and the tokenizer's native library are unpacked to: read from a file it takes 20
     *     MB less than from memory
     */
    MiniLm(Path unpacked) {
        // The tokenizer's library otherwise writes into the home folder, and asks who it runs for over the network.
        System.setProperty("DJL_CACHE_DIR", unpacked.toString());
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                InputStream tokens = resource(TOKENS)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // What a run needed is given back after it; kept for the next it would be 100 MB more.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(weights(unpacked).toString(), options);
            this.model = new Model(new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.MEAN));
        } catch (OrtException e) {
            throw new IllegalStateException("MiniLM cannot be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException("MiniLM cannot be loaded", e);
        }
    }

    /** Written anew each time, so that what another version or half a write left is not taken for it. */
    private static Path weights(Path unpacked) throws IOException {
        Path file = Files.createDirectories(unpacked).resolve(MODEL.substring(1));
        try (InputStream packed = resource(MODEL)) {
            Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MiniLm.class.getResourceAsStream(name), name);
    }

    /** The library's way to an encoder: texts too long for it are cut in parts and their vectors averaged. */
    private static final class Model extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        Model(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }

        @Override
        protected Integer knownDimension() {
            return VectorStore.DIMENSIONS;
        }
    }

    @Override
    public float[] embed(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("MiniLM cannot be closed", e);
        }
    }
}
