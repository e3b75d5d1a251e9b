import Deliberation
import Text
import Values

extension Refusal.Outcome {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .notAgreed(let id):
      language("\(name.of(id))还没有达成一致或通过。", "\(name.of(id)) hasn't been agreed.")
    case .verdictTurned(let id) where name.session.issues[id].map(name.session.stands) == true:
      language(
        "\(name.of(id))更正后的结果与原宣布的不同，原议定事项不再成立；请先重新登记议定事项。",
        "By its corrected count \(name.of(id)) has another result, and what was settled stands no more; "
          + "enter anew what is settled.")
    case .verdictTurned(let id):
      language(
        "\(name.of(id))的表决更正后没有通过，原议定事项不再成立；请另行协商或表决。",
        "With its count corrected \(name.of(id)) isn't adopted, and what was settled stands no more; "
          + "discuss it again or vote anew.")
    case .motionAdopted(let motion, let vote):
      language(
        "\(name.of(motion))已经通过（\(name.of(vote))），不能撤回；要改变，请另提方案再表决。",
        "The \(name.of(motion)) was adopted (\(name.of(vote))) and can't be withdrawn; move another one "
          + "to change it.")
    case .assignmentMissing(let id):
      language(
        "\(name.of(id))还没有分工；确实不需要落实的，请写明原因。",
        "\(name.of(id)) has no task; give a reason if none is needed.")
    case .taskBeforeAgreement(let id):
      language(
        "\(name.of(id))还没有达成一致或通过，不能分工。先宣布表决结果再分工。",
        "\(name.of(id)) hasn't been agreed, so there are no tasks yet; announce its vote first.")
    case .doneAlready:
      language(
        "这件事已经办结。办结登记错了的，散会后在流水里选中那一条，按“更正”。",
        "That task is done already. Where that was entered wrongly, correct its entry in the record once "
          + "the meeting is adjourned.")
    case .consentOlder(let party, let day):
      language(
        "\(party)在\(language.monthAndDay(day))已有答复，更早的答复不能改变它。日期写错的请更正那一条。",
        "\(party) answered on \(day); an earlier answer doesn't change that. Correct the day if it is "
          + "wrong.")
    case .consentOfWhich(let party, []):
      language(
        "请写明是\(party)对哪个议题的答复\(name.member("issue"))。",
        "Say which issue \(party) answers on\(name.member("issue")).")
    case .consentOfWhich(let party, let issues):
      language(
        "请写明是\(party)对哪个议题的答复\(name.member("issue"))：\(language.list(issues.map { name.of($0) }))。",
        "Say which issue \(party) answers on\(name.member("issue")): \(language.list(issues.map { name.of($0) }))."
      )
    case .consentWaitedFor(let party):
      language(
        "结果已经宣布，尚待\(party)同意是结果的一部分，不能去掉；\(party)已有答复的，登记它的意见。确实不应征求的，作废这次表决、写明原因，再重新表决。",
        "The result was announced waiting for \(party)'s consent, which isn't taken out of it: record what "
          + "\(party) answers. If nobody should have asked, void the vote with its reason and vote anew."
      )
    case .consentAnswered(let party):
      language(
        "\(party)的答复已经登记，不能不再征求。登记错了的，撤销或更正那一条。",
        "\(party) has answered, and what it said stays. Take back or correct the answer if it is wrong."
      )
    case .objectionSettled(let number):
      language(
        "第\(number)号异议已经答复并了结，不能另写一次。有新情况请登记新的异议或备注。",
        "Objection \(number) was answered and settled. Record a new objection or a remark instead.")
    }
  }
}
