package dev.sluice.systemtests.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What ARCHITECTURE.md and CONTRIBUTING.md promise about the code, as rules that can fail. */
final class HouseRules {
    private static final String BASE = "dev.sluice.";

    /** Module to the modules it may use. What may use all of them is not listed. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.of(
            "contracts", Set.of(),
            "servicekit", Set.of("contracts"),
            "localstack", Set.of(),
            "redisreserver", Set.of("contracts"),
            "frontdoor", Set.of("contracts", "servicekit", "redisreserver"),
            "ingestbridge", Set.of("contracts", "servicekit"),
            "streamstopology", Set.of("contracts", "servicekit", "redisreserver"),
            "persistencesink", Set.of("contracts", "servicekit")));

    /** SDK packages to what a class that uses them, or its package, is called. Local-stack is made of servers: exempt. */
    private static final Map<String, Set<String>> SDK_LEAVES = new TreeMap<>(Map.of(
            "software.amazon.awssdk..", Set.of("Sqs", "Sns", "ApiGateway", "Aws"),
            "redis.clients..", Set.of("Redis"),
            "org.jdbi..", Set.of("Jdbi"),
            "java.sql..", Set.of("Jdbi", "Jdbc", "Postgres", "Hikari"),
            "javax.sql..", Set.of("Jdbi", "Jdbc", "Hikari", "Flyway"),
            "com.zaxxer..", Set.of("Hikari", "Jdbi"),
            "org.flywaydb..", Set.of("Flyway"),
            "org.apache.kafka.clients..", Set.of("Kafka"),
            "io.helidon..", Set.of("Helidon")));

    private HouseRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(modules(), sdks(), names(), time(), cycles()).flatMap(List::stream);
    }

    static List<ArchRule> modules() {
        return MAY_USE.entrySet().stream()
                .map(module -> noClasses()
                        .that()
                        .resideInAPackage(BASE + module.getKey() + "..")
                        .should()
                        .dependOnClassesThat(sluiceOutside(module.getKey(), module.getValue()))
                        .allowEmptyShould(true)
                        .as(module.getKey() + " depends on nothing of Sluice but " + module.getValue()))
                .map(ArchRule.class::cast)
                .toList();
    }

    private static DescribedPredicate<JavaClass> sluiceOutside(String module, Set<String> allowed) {
        var inside = Stream.concat(Stream.of(module), allowed.stream())
                .map(name -> BASE + name + "..")
                .toArray(String[]::new);
        return resideInAnyPackage("dev.sluice..").and(DescribedPredicate.not(resideInAnyPackage(inside)));
    }

    static List<ArchRule> sdks() {
        return SDK_LEAVES.entrySet().stream()
                .map(sdk -> noClasses()
                        .that(areNotNamedAfter(sdk.getValue()))
                        .and()
                        .resideOutsideOfPackage(BASE + "localstack..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(sdk.getKey())
                        .allowEmptyShould(true)
                        .as(sdk.getKey() + " appears only in classes or packages named after " + sdk.getValue() + "…"))
                .map(ArchRule.class::cast)
                .toList();
    }

    private static DescribedPredicate<JavaClass> areNotNamedAfter(Set<String> prefixes) {
        return describe("are not named after " + prefixes, type -> {
            String name = outermost(type).getSimpleName();
            String home = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
            return prefixes.stream()
                    .noneMatch(prefix -> name.startsWith(prefix) || home.equals(prefix.toLowerCase(Locale.ROOT)));
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    static List<ArchRule> names() {
        return List.of(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .as("no class has a name that says nothing"));
    }

    static List<ArchRule> time() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAnyPackage(BASE + "streamstopology..", BASE + "redisreserver..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .allowEmptyShould(true)
                        .as("where decisions are made, time comes in as a parameter or a clock"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("redis.clients.jedis.ClusterPipeline")
                        .as("a ClusterPipeline swallows connection errors, so nobody uses one"));
    }

    static List<ArchRule> cycles() {
        return Stream.concat(
                        Stream.of(BASE + "(*).."), MAY_USE.keySet().stream().map(module -> BASE + module + ".(*).."))
                .map(pattern -> slices().matching(pattern)
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as("packages " + pattern + " have no cycles"))
                .map(ArchRule.class::cast)
                .toList();
    }
}
