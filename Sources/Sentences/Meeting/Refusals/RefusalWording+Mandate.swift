import Deliberation
import Text
import Values

extension Refusal.Mandate {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .proxiesNotAllowed(_, .some):
      language("按本会章程，不能委托他人表决。", "The body's own rules allow no proxies.")
    case .proxiesNotAllowed(let rule, nil):
      language(
        "按“\(Naming.title(of: rule, in: language))”，不能委托他人表决。",
        "The rule “\(Naming.title(of: rule, in: language))” allows no proxies.")
    case .tooManyProxies(_, 0):
      language(
        "本次会议的表决不接受委托（每人最多受托0人）。",
        "This meeting takes no proxies: the limit for each holder is 0.")
    case .tooManyProxies(let id, let limit):
      language("\(name.of(id))最多受\(limit)人委托。", "\(name.of(id)) may stand for \(limit) at most.")
    case .againstOpinion where !name.namesPeople:
      language(
        "代为表决与委托书上的意见不符。", "Whoever votes for another must vote as the mandate says.")
    case .againstOpinion(let id, let holder):
      language(
        "\(name.of(holder))代\(name.of(id))表决，与委托书上的意见不符。",
        "\(name.of(holder)) must vote as \(name.of(id)) wrote in the mandate.")
    case .opinionOfWhat:
      language(
        "书面意见要写明是对哪个议题的，每稿一条。",
        "Say of which issue a written opinion is, one for each text.")
    case .opinionWithoutText(let id):
      language(
        "\(name.of(id))还没有方案，书面意见无从对应。请先登记方案再登记意见，或者只登记委托。",
        "There is no text on \(name.of(id)) yet that an opinion could be of. Enter the text first, or "
          + "the proxy alone.")
    case .objectedInWriting(let people):
      language(
        "\(name.all(people))委托他人表决，书面意见是反对，请记为提出不同意见。",
        "\(name.all(people)) \(people.count == 1 ? "votes" : "vote") through somebody "
          + "else and wrote that they are against. Name them as objecting.")
    case .countedWithoutMandates(let answer, let people):
      {
        let (who, said) = (name.all(people), answer.name(in: language))
        return language(
          "\(who)委托他人表决，书面意见是\(said)：\(said)不能少于\(people.count)。请按委托书上的意见重新核对票数。",
          "\(who) \(people.count == 1 ? "votes" : "vote") through somebody else and wrote “\(said)”: "
            + "there can't be fewer than \(people.count). Count again with the mandates at hand.")
      }()
    case .signerNotOwner(let room, let who):
      language(
        "\(name.typed(who))既不是\(name.home(room))的业主，也没有书面委托书，不能替业主签票。请照票面写签名人和与业主的关系"
          + "（子女、配偶、租户等\(name.reader == .program ? "，relation" : "")），这张票待补委托书。",
        "\(name.typed(who)) neither owns \(name.home(room)) nor has a written proxy and can't sign for the owner. Say what "
          + "they are to the owner\(name.member("relation")), and the slip waits for the written proxy."
      )
    case .signerOwns(let room, let who):
      language(
        "\(name.typed(who))就是\(name.home(room))的业主，不用写与业主的关系，也不用委托书。",
        "\(name.typed(who)) owns \(name.home(room)): leave out what they are to the owner, no proxy is needed."
      )
    case .proxyNotWritten(let room, let holder):
      language(
        "\(name.typed(holder))代\(name.home(room))签票没有书面委托书。请照票面写签名人\(name.member("signedBy"))和与业主的关系\(name.member("relation"))，"
          + "截止日前补来委托书的再登记。",
        "\(name.typed(holder)) signed for \(name.home(room)) without a written proxy. Give the signer\(name.member("signedBy")) and what they "
          + "are to the owner\(name.member("relation")); the proxy may still come by the last day.")
    case .noSlipAwaiting(let room, let who):
      language(
        "没有\(name.home(room))由\(name.typed(who))签名、待补委托书的表决票。",
        "No slip of \(name.home(room)) signed by \(name.typed(who)) waits for a proxy.")
    case .notAnOwner(let room, let who?):
      language(
        "\(name.typed(who))不是\(name.home(room))可以委托的业主。",
        "\(name.typed(who)) is no owner who votes for \(name.home(room)).")
    case .notAnOwner(let room, nil):
      language(
        "\(name.home(room))有几名业主，请写明是谁出的委托书。",
        "\(name.home(room)) has several owners; say who gave the proxy.")
    case .proxySuppliedAlready(let room, let who):
      language(
        "\(name.home(room))由\(name.typed(who))签名的表决票已经登记了委托书。要换，请先写明原因撤回原来的。",
        "The proxy for the slip of \(name.home(room)) signed by \(name.typed(who)) is registered already. Take it back with "
          + "a reason before another is registered.")
    }
  }
}
