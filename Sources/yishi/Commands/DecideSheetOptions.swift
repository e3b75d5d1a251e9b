import ArgumentParser
import Deliberation
import Office

/// What a file of ballots leaves open about its owners, settled by whoever knows.
struct SheetOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.sameNameOption)) var sameName: OwnerQuestion.SameName?
  @Option(help: ArgumentHelp(Speech.help.mergedVotesOption)) var mergedVotes:
    OwnerQuestion.MergedVotes?
}

extension OwnerQuestion.SameName: ExpressibleByArgument {}
extension OwnerQuestion.MergedVotes: ExpressibleByArgument {}
