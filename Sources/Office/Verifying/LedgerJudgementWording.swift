import Affairs
import Sentences
import Text
import Values

/// What is said of entries of the ledger that don't come out as they stand when they are judged again.
struct LedgerJudgementWording {
  private let name: CardNaming
  private var language: Language { name.language }

  init(_ name: CardNaming) { self.name = name }

  func sentence(_ finding: LedgerRejudgement.Finding) -> String {
    let entry = finding.entry.n
    return switch finding.reason {
    case .refused(let refusal):
      language("第\(entry)条不合规则：", "Entry \(entry) breaks the rules: ") + refusal.sentence(name)
    case .otherwise:
      language(
        "第\(entry)条与当时的情况不符。", "Entry \(entry) isn't what its act brings about.")
    case .noAct:
      language(
        "第\(entry)条不是任何一步操作写得出的。", "No act of the ledger writes what entry \(entry) says.")
    case .empty:
      language("第\(entry)条是空的，没有记任何事。", "Entry \(entry) is empty; nothing happened in it.")
    case .unreadable:
      language(
        "第\(entry)条的内容读不懂，不算数。",
        "What entry \(entry) says isn't understood, and counts for nothing.")
    case .procedure(let title):
      language(
        "第\(entry)条开始办理的“\(title)”与本程序内置的流程不同。",
        "The procedure “\(title)” that entry \(entry) begins isn't the built-in one as this program has it."
      )
    case .basisChanged:
      language(
        "第\(entry)条：所依据的会议记录后来改了，或者不在这里。",
        "Entry \(entry): what it rests on in meetings was changed since, or isn't here.")
    case .meetingsSince:
      language(
        "第\(entry)条：会议后来的记录与它不符；当时所依据的没有改。",
        "Entry \(entry): what meetings said later speaks against it; what it rests on is as it was."
      )
    case .unjudged:
      language(
        "第\(entry)条：写它时读到的记录这里不全，现在无法重新核对。",
        "Entry \(entry): not all that its writer had read is here, and it can't be judged again.")
    }
  }

  /// 所依据的内容后来改了.
  func sentence(_ basis: ChangedBasis) -> String {
    let step = language(
      "第\(basis.passed.n)条：\(name(basis.matter))“\(basis.step)”这一步所依据的\(witness(basis.evidence))",
      "Entry \(basis.passed.n): of \(name(basis.matter)), step “\(basis.step)”, ")
    return switch basis.change {
    case .gone: step + language("不在这里。", "\(witness(basis.evidence)) isn't here.")
    case .struckOut: step + language("已隐去。", "\(witness(basis.evidence)) was struck out.")
    case .retracted: step + language("后来撤销了。", "\(witness(basis.evidence)) was taken back since.")
    case .ended(let how):
      step
        + language(
          "后来\(how.name(in: language))。",
          "\(witness(basis.evidence)) ended since (\(how.name(in: language))).")
    case .altered, .verdict:
      step + language("后来改了。", "\(witness(basis.evidence)) was changed since.")
    }
  }

  private func witness(_ evidence: Evidence) -> String {
    if let entry = evidence.entry {
      return language("台账 \(entry)", "entry \(entry) of the ledger")
    }
    let n = evidence.n ?? 0
    return language(
      "会议 \(evidence.session ?? "") 第\(n)条", "entry \(n) of meeting \(evidence.session ?? "")")
  }
}
