import Office
import Text

/// What the help says of `decide` and `rules`.
extension CommandWords {
  package var rulesCommand: String {
    language("列出议事规则，或说明其中一条。", "Lists the decision rules, or explains one.")
  }
  package var rule: String { language("规则", "rule") }
  package var ruleArgument: String { language("要说明的规则。", "The rule to explain.") }
  package var rulesOption: String {
    language(
      "自定规则的 YAML 文件；默认用设置目录下的 rules.yaml。",
      "A YAML file of your own rules; rules.yaml among the settings by default.")
  }
  package var decideCommand: String {
    language(
      "按一条规则计算表决票或票数的结果。", "Says what a rule makes of ballots or of counts.")
  }
  package var ballotsArgument: String {
    language(
      "表决票清单（.xlsx、CSV）：房号、业主、面积、表决，可有身份、送达。",
      "A list of ballots, .xlsx or CSV: 房号, 业主, 面积, 表决, if you like 身份 and 送达.")
  }
  package var decidingRuleOption: String {
    language("用哪一条规则，见 yishi rules。", "The rule; yishi rules lists them.")
  }
  package var wayOption: String { language("怎样表决。", "How people were asked.") }
  package var voteDateOption: String {
    language("表决日期，默认今天。", "The day of the vote, today by default.")
  }

  // Groups of options
  package var countsTitle: String { language("票数", "Counts") }
  package var settledTitle: String { language("已确定的事项", "What is settled") }
  package var choosingTitle: String { language("选择与测评", "Choosing and appraising") }
  package var count: String { language("数", "number") }
  package var size: String { language("面积", "area") }

  // Counts
  package var allOption: String {
    language("全体成员，多于应到时填。", "All members, where they are more than those expected.")
  }
  package var expectedOption: String { language("应到，或全体业主。", "Those expected, or all owners.") }
  package var presentOption: String { language("实到（有表决权的）。", "Voters present.") }
  package var participatingOption: String {
    language("参与表决的，已确定时填。", "Those who took part, where that is settled.")
  }
  package var forOption: String { language("赞成。", "In favour.") }
  package var againstOption: String { language("反对。", "Against.") }
  package var abstainOption: String { language("弃权。", "Abstaining.") }
  package var fromMajorityOption: String {
    language("从多：随多数的票。", "Ballots that go with the majority.")
  }
  package var invalidOption: String { language("无效票。", "Invalid ballots.") }
  package var disputedOption: String {
    language("争议票：共有人意见不一。", "Ballots on which co-owners disagree.")
  }
  package var returnedOption: String { language("收回的票。", "Ballots returned.") }
  package var issuedOption: String { language("发放的票。", "Ballots handed out.") }
  package var deliveredOption: String {
    language("未交回的票中已送达的。", "Of those not returned, how many were delivered.")
  }
  package var areaTotalOption: String {
    language("全体业主的面积，如 690.66。", "The area of all owners, such as 690.66.")
  }
  package var areaParticipatingOption: String {
    language("参与表决的面积，已确定时填。", "The area that took part, where that is settled.")
  }
  package var areaForOption: String { language("同意的面积。", "The area in favour.") }
  package var areaAgainstOption: String { language("反对的面积。", "The area against.") }
  package var areaAbstainOption: String { language("弃权的面积。", "The area abstaining.") }
  package var areaInvalidOption: String { language("无效票的面积。", "The area of invalid ballots.") }
  package var areaDisputedOption: String {
    language("争议票的面积。", "The area of disputed ballots.")
  }
  package var areaReturnedOption: String { language("收回的面积。", "The area returned.") }
  package var areaDeliveredOption: String {
    language("未交回中已送达的面积。", "The area of those delivered and not returned.")
  }
  package var householdsFlag: String { language("按户计，不按人计。", "Heads are households.") }

  // Settled
  package var groupOption: String {
    language(
      "一方的数：业主:expected=5,present=3,for=3。", "A group's row: 业主:expected=5,present=3,for=3.")
  }
  package var concurrenceOption: String {
    language(
      "须另行同意的一方：产权单位=agreed、word、word:2024-05-24、pending、refused 或 counted。",
      "A consent needed besides: 产权单位=agreed, word, word:2024-05-24, pending, refused or counted.")
  }
  package var absentGroupOption: String {
    language("应有代表而无人到会的一方。", "A group that should be there and isn't.")
  }
  package var objectionsOption: String { language("未解决的异议条数。", "Objections still open.") }
  package var unreturnedOption: String {
    language(
      "未交回的票如何计算：不参与、弃权、随多数。",
      "How ballots not returned count: absent, abstaining, with the majority."
    )
  }
  package var invalidAsOption: String {
    language("无效票是否计入参与。", "Whether invalid ballots took part.")
  }
  package var disputedAsOption: String {
    language("争议票是否计入参与。", "Whether disputed ballots took part.")
  }
  package var parkingOption: String { language("车位是否计入。", "Whether parking spaces count.") }

  // A file of ballots
  package var sheetTitle: String { language("表决票文件里没有写清的", "WHAT A FILE OF BALLOTS LEAVES OPEN") }
  package var sameNameOption: String {
    language(
      "同名而电话不能区分的业主：one 是一人，apart 各是一人；不写两种都算。",
      "Owners of one name whom no telephone tells apart: one person, or apart; both are counted where"
        + " nothing is said.")
  }
  package var mergedVotesOption: String {
    language(
      "同一业主几套房、表决只写在第一行：filled 各套都算，blank 空白的未交回；不写两种都算。",
      "A vote written in the first row of an owner's dwellings: filled counts for all of them, blank"
        + " for the first alone; both are counted where nothing is said.")
  }

  // Choosing
  package var candidateOption: String {
    language(
      "候选项和得票：同心=12；业主选举带面积：候选人甲=12:460.44。",
      "A candidate and the votes, 同心=12; with the area, 候选人甲=12:460.44.")
  }
  package var seatsOption: String { language("名额，默认1。", "How many are wanted, 1 by default.") }
  package var marksOption: String {
    language("每票可选几项，默认等于名额。", "How many one voter may mark; the seats by default.")
  }
  package var roundOption: String {
    language("第几轮；2 为得票相同者的第二轮。", "Which round; 2 is the one among those tied.")
  }
  package var lotOption: String {
    language("第二轮再相同时抽签的种子，须事先宣布。", "The seed of the lot after a second tie, called out before.")
  }
  package var seed: String { language("种子", "seed") }
  package var satisfiedOption: String { language("测评：满意。", "Appraisal: satisfied.") }
  package var mostlyOption: String { language("测评：基本满意。", "Appraisal: mostly satisfied.") }
  package var dissatisfiedOption: String { language("测评：不满意。", "Appraisal: not satisfied.") }
  package var unawareOption: String { language("测评：不了解。", "Appraisal: don't know.") }
}
