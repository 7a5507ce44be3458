package dev.signet.cli.trust;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Java key store: the one that a JDK trusts by default, or one of an application. */
final class JavaStore implements TrustStore {
    private static final String VARIABLE = "SIGNET_KEYSTORE_PASSPHRASE";

    private final Tool keytool;
    private final Optional<Path> keyStore;
    private final String passphrase;

    /**
     * @param javaHome the JDK whose keytool runs, and whose store is changed unless another is named
     * @param passphrase of the key store; every JDK's own has the same one
     */
    JavaStore(Path javaHome, Optional<Path> keyStore, String passphrase) {
        this.keytool = new Tool(javaHome.resolve("bin/keytool").toString(), "set JAVA_HOME to a JDK");
        this.keyStore = keyStore;
        this.passphrase = passphrase;
    }

    @Override
    public String title() {
        return "Java: the store of one JDK";
    }

    @Override
    public List<String> steps(TrustedRoot root) {
        return List.of("keytool -importcert -noprompt " + where() + " -storepass changeit -alias " + root.alias()
                + " -file " + ShellWord.of(root.file()));
    }

    private String where() {
        return keyStore.map(file -> "-keystore " + ShellWord.of(file)).orElse("-cacerts");
    }

    @Override
    public String add(TrustedRoot root) {
        if (holds(root)) {
            return "the root is in " + name() + " already, as " + root.alias();
        }
        require(List.of(
                "-importcert",
                "-noprompt",
                "-alias",
                root.alias(),
                "-file",
                root.file().toString()));
        return "put the root into " + name() + ", as " + root.alias();
    }

    @Override
    public String remove(TrustedRoot root) {
        if (!holds(root)) {
            return "the root is not in " + name() + ", so there is nothing to remove";
        }
        require(List.of("-delete", "-alias", root.alias()));
        return "removed the root from " + name();
    }

    private String name() {
        return keyStore.map(Path::toString).orElse("the trusted certificates of " + keytool.name());
    }

    private boolean holds(TrustedRoot root) {
        Tool.Answer answer = run(List.of("-list", "-alias", root.alias()));
        if (answer.exitCode() != 0 && !answer.output().contains("does not exist")) {
            throw failure(answer);
        }
        return answer.exitCode() == 0;
    }

    private void require(List<String> arguments) {
        Tool.Answer answer = run(arguments);
        if (answer.exitCode() != 0) {
            throw failure(answer);
        }
    }

    /** The passphrase goes through the environment: arguments can be seen by all who share the machine. */
    private Tool.Answer run(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-J-Duser.language=en"));
        all.addAll(arguments);
        all.addAll(keyStore.map(file -> List.of("-keystore", file.toString())).orElse(List.of("-cacerts")));
        all.addAll(List.of("-storepass:env", VARIABLE));
        return keytool.run(Map.of(VARIABLE, passphrase), all);
    }

    private SignetException failure(Tool.Answer answer) {
        if (answer.output().contains("password was incorrect")) {
            return Problem.of(Kind.KEY, "cannot open " + name())
                    .because("the passphrase of the key store is not the one given")
                    .fix("set " + VARIABLE + " to it")
                    .exception();
        }
        return keytool.failed(answer)
                .fix("check that the key store exists and may be written; a JDK of the system wants sudo")
                .exception();
    }
}
