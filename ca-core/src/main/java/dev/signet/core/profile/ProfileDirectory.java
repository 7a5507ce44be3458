package dev.signet.core.profile;

import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.problem.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The profiles of a home: each file {@code NAME.json} of a directory holds the profile NAME. Files are read when asked for. */
public final class ProfileDirectory {
    private static final String SUFFIX = ".json";

    private final Path directory;

    /** Names the directory; nothing is read yet. */
    public ProfileDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads one profile.
     *
     * @throws SignetException of kind {@code USAGE} if there is none of this name, of kind {@code INPUT} if its file cannot be read
     *     or is not right
     */
    public CertificateProfile profile(String name) {
        if (!CertificateProfile.isName(name)) {
            throw unknown(name);
        }
        Path file = directory.resolve(name + SUFFIX);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(JsonFile.MAX_LENGTH + 1);
        } catch (NoSuchFileException absent) {
            throw unknown(name);
        } catch (IOException unreadable) {
            throw unreadable("cannot read the profile " + file, unreadable);
        }
        CertificateProfile profile = ProfileFile.parse(file.toString(), bytes).accept();
        if (!profile.name().equals(name)) {
            throw Problem.of(Kind.INPUT, file + " holds the profile \"" + profile.name() + "\"")
                    .because("a file has the name of its profile")
                    .fix("set \"name\": \"" + name + "\" in it, or rename it to " + profile.name() + SUFFIX)
                    .exception();
        }
        return profile;
    }

    /**
     * Returns the names of the profiles in alphabetical order, without reading them.
     *
     * @throws SignetException of kind {@code INPUT} if the directory cannot be read
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                if (fileName.endsWith(SUFFIX) && !fileName.startsWith(".")) {
                    names.add(fileName.substring(0, fileName.length() - SUFFIX.length()));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            throw unreadable("there are no profiles in " + directory, absent);
        } catch (IOException unreadable) {
            throw unreadable("cannot read the profiles in " + directory, unreadable);
        }
        Collections.sort(names);
        return names;
    }

    /** Reads all profiles, in alphabetical order; throws as {@link #profile} does. */
    public List<CertificateProfile> all() {
        return names().stream().map(this::profile).toList();
    }

    private SignetException unknown(String name) {
        List<String> names = names();
        Problem problem = Problem.of(Kind.USAGE, "there is no profile \"" + ForeignText.shown(name) + "\"")
                .because("profiles in " + directory + ": " + (names.isEmpty() ? "none" : String.join(", ", names)));
        return Spelling.nearest(name, names)
                .map(near -> problem.fix("did you mean \"" + near + "\"?"))
                .orElse(problem.fix("copy one of them to " + ForeignText.shown(name) + SUFFIX + " and change it"))
                .exception();
    }

    private static SignetException unreadable(String what, IOException why) {
        return new SignetException(
                Problem.of(Kind.INPUT, what)
                        .because(why instanceof NoSuchFileException ? "no such file" : String.valueOf(why.getMessage()))
                        .fix("check the home directory and its permissions"),
                why);
    }
}
