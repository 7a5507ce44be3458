package dev.signet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Java that is installed on this machine.
 *
 * @param home its directory
 * @param feature its version, such as 17
 */
record Jdk(Path home, int feature) {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** Returns one JDK of each version from 17 on, the one that runs the tests among them; oldest first. */
    static List<Jdk> installed() {
        Map<Integer, Jdk> byFeature = new TreeMap<>();
        Jdk current = new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
        byFeature.put(current.feature(), current);
        for (Path home : candidates()) {
            int feature = featureOf(home);
            if (feature >= 17) {
                byFeature.putIfAbsent(feature, new Jdk(home, feature));
            }
        }
        return List.copyOf(byFeature.values());
    }

    /** Returns the newest of {@link #installed()}. */
    static Jdk newest() {
        List<Jdk> installed = installed();
        return installed.get(installed.size() - 1);
    }

    private static List<Path> candidates() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return new ArrayList<>(homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int featureOf(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.substring("JAVA_VERSION=\"".length()).split("[^0-9]", 2)[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}
