package dev.signet.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.revoke.CrlSigner;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what ARCHITECTURE.md says about who may use whom. This module sees all others, so it lives here. */
class ArchitectureTest {

    /** The packages of the core, bottom to top: each uses only those before it. */
    private static final List<String> CORE = List.of(
            "problem",
            "asn1",
            "pem",
            "file",
            "cipher",
            "key",
            "name",
            "extension",
            "certificate",
            "csr",
            "crl",
            "ocsp",
            "cms",
            "timestamp",
            "keystore",
            "config",
            "text",
            "keyfile",
            "verify",
            "lint",
            "profile",
            "issue",
            "revoke",
            "audit",
            "tls",
            "home");

    private static final JavaClasses SIGNET = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.signet");

    @Test
    void only_the_gate_and_the_signer_of_crls_open_the_key_of_an_authority() {
        noClasses()
                .that(not(type(SigningGate.class))
                        .and(not(type(CrlSigner.class)))
                        .and(not(type(SealedKey.class))))
                .should()
                .callMethod(SealedKey.class, "open", PassphraseSource.class, PublicKeyInfo.class)
                .check(SIGNET);
    }

    @Test
    void the_core_uses_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.core..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.signet..").and(not(resideInAPackage("dev.signet.core.."))))
                .check(SIGNET);
    }

    @Test
    void every_package_of_the_core_has_a_place_in_the_order() {
        assertThat(SIGNET.getPackage("dev.signet.core").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .isSubsetOf(CORE);
    }

    static List<String> corePackages() {
        return CORE;
    }

    @ParameterizedTest
    @MethodSource("corePackages")
    void a_package_of_the_core_uses_only_those_before_it(String name) {
        String[] later = CORE.subList(CORE.indexOf(name) + 1, CORE.size()).stream()
                .map(other -> "dev.signet.core." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.signet.core." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .allowEmptyShould(true)
                .check(SIGNET);
    }

    @Test
    void the_core_knows_no_database_no_network_and_no_http() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "java.net.http..")
                        .or(named("java.net.", "Socket", "ServerSocket", "DatagramSocket", "URLConnection"))
                        .or(named("java.nio.channels.", "SocketChannel", "ServerSocketChannel", "DatagramChannel")))
                .check(SIGNET);
    }

    @Test
    void only_the_command_line_touches_the_streams_of_the_process() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.signet.cli", "dev.signet.bench..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "console")
                .check(SIGNET);
    }

    @Test
    void only_main_ends_the_process() {
        noClasses()
                .that(not(type(Main.class)))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(SIGNET);
    }

    @Test
    void the_server_sees_neither_the_store_nor_jdbc_nor_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.server..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.h2..", "dev.signet.store..", "dev.signet.cli.."))
                .allowEmptyShould(true)
                .check(SIGNET);
    }

    @Test
    void the_store_sees_neither_http_nor_the_server_nor_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "org.eclipse.jetty..",
                        "dev.signet.server..",
                        "dev.signet.cli.."))
                .allowEmptyShould(true)
                .check(SIGNET);
    }

    @Test
    void the_commands_of_openssl_start_without_what_is_slow_to_load() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.cli.openssl..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "picocli..",
                        "org.bouncycastle..",
                        "com.fasterxml..",
                        "dev.signet.store..",
                        "java.util.regex..",
                        "java.time.format.."))
                .orShould()
                .callMethodWhere(describe(
                        "String.format",
                        call -> call.getTarget().getOwner().isEquivalentTo(String.class)
                                && (call.getName().equals("format")
                                        || call.getName().equals("formatted"))))
                .check(SIGNET);
    }

    @Test
    void the_two_families_of_commands_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("dev.signet.cli.openssl..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.signet.cli.ca.."))
                .check(SIGNET);
        noClasses()
                .that()
                .resideInAPackage("dev.signet.cli.ca..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.signet.cli.openssl.."))
                .check(SIGNET);
    }

    @Test
    void every_package_forbids_nulls_and_ignored_results() {
        assertThat(SIGNET.getPackage("dev.signet").getSubpackagesInTree())
                .filteredOn(javaPackage -> !javaPackage.getClasses().isEmpty())
                .allSatisfy(javaPackage -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class)
                                && javaPackage.isAnnotatedWith(CheckReturnValue.class))
                        .as("%s has a package-info with @NullMarked and @CheckReturnValue", javaPackage.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> named(String prefix, String... names) {
        return describe(
                "named " + prefix + String.join(", ", names),
                javaClass -> List.of(names).contains(javaClass.getSimpleName())
                        && javaClass.getFullName().startsWith(prefix));
    }
}
