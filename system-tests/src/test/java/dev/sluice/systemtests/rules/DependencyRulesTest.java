package dev.sluice.systemtests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sluice.frontdoor.fixture.DoorUtil;
import dev.sluice.redisreserver.fixture.RuleBreaker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sluice");

    private static final JavaClasses BROKEN = new ClassFileImporter().importClasses(RuleBreaker.class, DoorUtil.class);

    static Stream<ArchRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void theHouseHasEveryModule() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).map(DependencyRulesTest::module))
                .contains(
                        "contracts",
                        "servicekit",
                        "localstack",
                        "redisreserver",
                        "frontdoor",
                        "ingestbridge",
                        "streamstopology",
                        "persistencesink",
                        "salerunner",
                        "benchmarks",
                        "cli");
    }

    @Test
    void aServiceThatUsesAnotherBreaksTheBuild() {
        assertThat(broken(HouseRules.modules()))
                .containsExactly("redisreserver depends on nothing of Sluice but [contracts]");
    }

    @Test
    void anSdkOutsideItsLeavesBreaksTheBuild() {
        assertThat(broken(HouseRules.sdks()))
                .singleElement()
                .asString()
                .startsWith("org.apache.kafka.clients.. appears only in");
    }

    @Test
    void aVagueNameBreaksTheBuild() {
        assertThat(broken(HouseRules.names())).hasSize(1);
    }

    @Test
    void readingTheWallClockInADecisionBreaksTheBuild() {
        assertThat(broken(HouseRules.time())).hasSize(1);
    }

    @Test
    void packagesThatNeedEachOtherBreakTheBuild() {
        assertThat(broken(HouseRules.cycles())).containsExactly("packages dev.sluice.(*).. have no cycles");
    }

    private static List<String> broken(List<ArchRule> rules) {
        return rules.stream()
                .filter(rule -> rule.evaluate(BROKEN).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static String module(String packageName) {
        return packageName.replaceFirst("^dev\\.sluice\\.(\\w+).*", "$1");
    }
}
