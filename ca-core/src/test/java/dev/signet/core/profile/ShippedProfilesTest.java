package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedProfilesTest {
    private static final Path CONFIG = Path.of("..", "config", "profiles");

    @TempDir
    Path home;

    @Test
    void every_shipped_profile_can_be_read_from_a_new_home() throws IOException {
        for (Map.Entry<String, byte[]> file : ShippedProfiles.files().entrySet()) {
            Files.write(home.resolve(file.getKey()), file.getValue());
        }

        assertThat(new ProfileDirectory(home).all())
                .extracting(CertificateProfile::name)
                .containsExactly("client", "code-signing", "email", "intermediate", "ocsp-signer", "peer", "server");
    }

    @Test
    void the_jar_has_just_the_files_of_the_configuration_directory() throws IOException {
        try (var files = Files.list(CONFIG)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(ShippedProfiles.FILES);
        }
        for (Map.Entry<String, byte[]> file : ShippedProfiles.files().entrySet()) {
            assertThat(file.getValue()).isEqualTo(Files.readAllBytes(CONFIG.resolve(file.getKey())));
        }
    }

    @Test
    void the_root_may_sign_certificates_and_has_no_path_length() {
        CertificateProfile root = ShippedProfiles.root();

        assertThat(root.ca().ca()).isTrue();
        assertThat(root.ca().pathLength()).isEmpty();
    }
}
