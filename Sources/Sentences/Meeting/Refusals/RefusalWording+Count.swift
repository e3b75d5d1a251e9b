import Deliberation
import Text
import Values

extension Refusal.Count {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .notInElectorate(let id, let vote):
      language(
        "\(name.of(id))不在\(name.of(vote))的表决人之中（表决开始时未到会或没有表决权）。",
        "\(name.of(id)) isn't among the voters of \(name.of(vote)).")
    case .inconsistent(let wrong):
      language("数字对不上：", "The numbers don't add up: ")
        + wrong.map { found in
          language.inconsistency(
            found, on: name.session.votes.values.last?.opening.way,
            among: wrong.filter { $0.group == found.group })
        }
        .joined(separator: language("；", "; ")) + language("。", ".")
    case .undeclared(let count, let present):
      language(
        "到会\(present)人，还有\(count)人未表态；确认无误后再录入一次。",
        "\(count) of \(present) people said nothing; confirm to enter the count.")
    case .notCounted(let id): language("\(name.of(id))还没有录入票数。", "\(name.of(id)) has no count yet.")
    case .notChecked(let id):
      language("\(name.of(id))还没有核对，请先核对再宣布。", "Check the count of \(name.of(id)) first.")
    case .notCalled(_, let missing):
      language(
        "还有\(missing)人没有点到名。",
        missing == 1 ? "1 name is still to be called." : "\(missing) names are still to be called.")
    case .countedAlready(let id):
      language(
        "\(name.of(id))的票数已经录入。要改，请先复点，写明原因，原来的票数留在记录里。",
        "\(name.of(id)) has its count. Call for a recount with its reason to enter"
          + " another; the first stays on record.")
    case .askedAlready(let id):
      language(
        "\(name.of(id))已经询问过有没有不同意见。要重新询问，请先复点并写明原因，原来的回答留在记录里。",
        "In \(name.of(id)) it was asked already whether anybody objects. Call for a recount with its "
          + "reason to ask anew; what was said stays on record.")
    case .countOutdated(let id):
      language(
        "\(name.of(id))录入以后，计票所依据的内容变了，请重新录入再核对。",
        "What \(name.of(id)) was counted from has changed since; enter the count again, then check it."
      )
    case .lotDrawn(let id):
      language(
        "\(name.of(id))已经抽签，不能重抽；票数有误请先复点并写明原因。",
        "A lot was drawn in \(name.of(id)); call for a recount with its reason to begin anew.")
    case .lotStands(let id):
      language(
        "\(name.of(id))已经抽签，票和登记不再改动；有误请先复点并写明原因。",
        "A lot was drawn in \(name.of(id)); call for a recount with its reason before this changes."
      )
    case .lotOfTheVote(let seed):
      language(
        "这次表决已经当众抽过签，种子是“\(seed)”。并列的没有变，仍以那一签为准，请用同一个种子。",
        "A lot was drawn in this vote by the seed “\(seed)”. The tie is the same, and so is the lot: "
          + "use that seed.")
    case .noTie:
      language("没有需要抽签的得票相同。", "There is no tie that goes to the lot.")
    case .tellerIsScrutineer(let who):
      language(
        "\(name.typed(who))不能既计票又监票。",
        "\(name.typed(who)) can't be teller and scrutineer at once.")
    case .checkerAway(let who):
      language(
        "\(name.typed(who))不在场，不能由其核对计票结果。请写实际核对的人；其实在场的，先登记到会。",
        "\(name.typed(who)) isn't here and can't have checked the count. Name who did, or sign them in first."
      )
    }
  }
}
