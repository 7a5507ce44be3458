package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileDirectoryTest {
    @TempDir
    Path directory;

    @BeforeEach
    void copyProfiles() throws IOException {
        for (String name : List.of("server.json", "client.json")) {
            Files.write(directory.resolve(name), ShippedProfiles.files().get(name));
        }
    }

    @Test
    void a_profile_is_found_by_its_name() {
        assertThat(profiles().profile("client").name()).isEqualTo("client");
    }

    @Test
    void a_broken_profile_harms_no_other() throws IOException {
        Files.writeString(directory.resolve("broken.json"), "{");

        assertThat(profiles().profile("server").name()).isEqualTo("server");
        assertThat(profiles().names()).containsExactly("broken", "client", "server");
    }

    @Test
    void an_unknown_profile_is_refused_with_those_there_are_and_the_nearest() {
        Problem problem = problem("sever");

        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
        assertThat(problem.why()).containsExactly("profiles in " + directory + ": client, server");
        assertThat(problem.fix()).containsExactly("did you mean \"server\"?");
    }

    @Test
    void a_name_cannot_lead_out_of_the_directory() throws IOException {
        Path inner = Files.createDirectory(directory.resolve("inner"));

        assertThat(catchThrowableOfType(SignetException.class, () -> new ProfileDirectory(inner).profile("../server"))
                        .problem()
                        .kind())
                .isEqualTo(Kind.USAGE);
    }

    @Test
    void a_file_has_the_name_of_its_profile() throws IOException {
        Files.copy(directory.resolve("server.json"), directory.resolve("web.json"));

        assertThat(problem("web").fix()).containsExactly("set \"name\": \"web\" in it, or rename it to server.json");
    }

    @Test
    void a_huge_file_is_not_read_whole() throws IOException {
        Files.write(directory.resolve("huge.json"), new byte[300_000]);

        assertThat(problem("huge").why()).containsExactly("it has more than 262144 bytes");
    }

    @Test
    void a_missing_directory_is_named() {
        ProfileDirectory missing = new ProfileDirectory(directory.resolve("missing"));

        Problem problem =
                catchThrowableOfType(SignetException.class, missing::names).problem();

        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.what()).isEqualTo("there are no profiles in " + directory.resolve("missing"));
    }

    private ProfileDirectory profiles() {
        return new ProfileDirectory(directory);
    }

    private Problem problem(String name) {
        return catchThrowableOfType(SignetException.class, () -> profiles().profile(name))
                .problem();
    }
}
