/** A law by its title and an article of it, such as `《公证法》第三十条`. */
export const citesArticle = (basis: string): boolean => /《[^《》]+》[^《》]*第.+条/u.test(basis);
