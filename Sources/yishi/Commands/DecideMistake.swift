import Deliberation
import Lists
import Office
import Sentences
import Text
import Values

/// Why `yishi decide` can't begin.
package enum DecideMistake: Error, Hashable, Sendable {
  case notAnArea(String, Values.Area.Mistake)
  case notAGroup(String)
  /// One group given twice, whose rows can't both be it.
  case groupTwice(String)
  /// A group of which nobody is said to have come, and whose row says otherwise.
  case absentGroupCame(String)
  case notAConcurrence(String)
  case notACandidate(String)
  case notADay(String)
  case ballotsAndCounts
  /// A sheet is named and no file of ballots.
  case tabWithoutBallots
  /// The rule is never applied in that way.
  case wayNotAllowed(Way, rule: Rule)
  /// A file of ballots that can't be opened.
  case unopened(String, RosterWords.FileObstacle)
  /// A file of ballots that can't be counted, with everything that is wrong.
  case ballots(String, [BallotProblem])
  /// Who took part is given, and so is a policy that would change it.
  case settledAlready(option: String)
  /// The rule is none, or bears the name of a law that it isn't.
  case unsound(String, Rule.Mistake)
  /// An option that such a rule asks nothing of.
  case notAsked(option: String, rule: Rule)
  /// Where everybody concerned must consent, silence never does.
  case silenceIsNoConsent(rule: Rule)
  /// The numbers contradict each other; the verdict has said so.
  case inconsistent

  /// Whether the system, and not the input, is at fault.
  package var isUnopened: Bool { if case .unopened = self { true } else { false } }

  /// What stands beside a verdict where silence would count and no register was given.
  package static func deliveryUnknown(_ language: Language) -> String {
    language(
      "没有给出送达登记（--delivered，或表格的“送达”一列）：未交回的按送达和未送达各算一遍，结论不同的不作判定。",
      "No register of delivery was given (--delivered, or a column 送达): what wasn't returned is counted as"
        + " delivered and as not, and where that turns the result nothing is decided.")
  }

  package func sentence(_ language: Language) -> String {
    switch self {
    case .notAnArea(let text, .tooManyDecimals):
      language("\(text)：面积最多两位小数。", "\(text): an area has two decimals at most.")
    case .notAnArea(let text, .outOfRange):
      language("\(text)：面积过大。", "\(text): the area is too large.")
    case .notAnArea(let text, .notANumber):
      language(
        "\(text)：不是面积，应写作460.44。", "\(text): this isn't an area; write it like 460.44.")
    case .notAGroup(let text):
      language(
        "--group \(text)：应写作 业主:expected=5,present=3,for=3。",
        "--group \(text): write it like 业主:expected=5,present=3,for=3.")
    case .groupTwice(let name):
      language(
        "--group \(name)：同一方写了两次，请只写一次。", "--group \(name): it is given twice; give a group once.")
    case .absentGroupCame(let name):
      language(
        "--absent-group \(name)：--group 又写了\(name)有人到会或表决，两者只能有一个。",
        "--absent-group \(name): --group says that somebody of it was there or voted; give one of the"
          + " two.")
    case .notAConcurrence(let text):
      language(
        "--concurrence \(text)：应写作 产权单位=agreed、word、word:2024-05-24、pending、refused 或 counted。",
        "--concurrence \(text): write it like 产权单位=agreed, word, word:2024-05-24, pending,"
          + " refused or counted.")
    case .notACandidate(let text):
      language(
        "--candidate \(text)：应写作 同心=12，业主选举写作 候选人甲=12:460.44。",
        "--candidate \(text): write it like 同心=12, or with the area 候选人甲=12:460.44.")
    case .notADay(let text):
      language("--date \(text)：日期应写作2024-05-18。", "--date \(text): write the day like 2024-05-18.")
    case .ballotsAndCounts:
      language("表决票文件和票数选项不能同时使用。", "Give a file of ballots or counts, not both.")
    case .tabWithoutBallots:
      language("--sheet 是表决票文件里的工作表，没有给出文件。", "--sheet is one of a file of ballots; name the file.")
    case .wayNotAllowed(let way, let rule):
      language(
        "--way \(way.rawValue)：“\(rule.title.zh)”不用\(language.way(way))。",
        "--way \(way.rawValue): “\(rule.title.en)” isn't voted on by \(language.way(way)).")
    case .unopened(let path, let obstacle):
      RosterWords(language).cannotOpen(path, because: obstacle)
    case .ballots(let path, let problems):
      problems.map { "\(path.displayed): \($0.sentence(language))" }.joined(separator: "\n")
    case .settledAlready(let option):
      language(
        "\(option)：--participating 已经定了参与表决的人数，两者只能给一个。",
        "\(option): --participating settles already who took part; give one of the two.")
    case .unsound(let id, let mistake):
      language(
        "规则“\(id)”不能用：\(mistake.sentence(language))",
        "The rule “\(id)” can't be used. \(mistake.sentence(language))")
    case .notAsked(let option, let rule):
      language(
        "\(option)：“\(rule.title.zh)”不用这个数，请去掉，或换一条规则。",
        "\(option): “\(rule.title.en)” asks nothing of it; leave it out, or take another rule.")
    case .silenceIsNoConsent(let rule):
      language(
        "--unreturned：“\(rule.title.zh)”须每一位明确同意，未交回的不能视为同意。",
        "--unreturned: “\(rule.title.en)” asks everybody's own consent; silence is none.")
    case .inconsistent: language("数据不符，无法判定。", "The figures don't add up.")
    }
  }
}
